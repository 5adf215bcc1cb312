import type { Sha256 } from '#app/domain/audit/canonical.ts';
import { checkSignedHeads, type SignedHead } from '#app/domain/audit/signed-head.ts';
import { keyIdsOf, signatureCheck } from '#app/platform/signing/audit-key.server.ts';
import { isSignedHead } from '../signing/witness-file.server.ts';
import { verifyChain, type ChainVerdict, type Head, type Link } from '#app/domain/audit/chain.ts';

/** What an exported chain says of itself, before its events. */
export interface ExtractHeader {
  format: 'ketenmark-audit-extract';
  /** 2: a stretch of the chain, that begins after `from`. */
  version: 1 | 2;
  exportedAt: string;
  owner: string;
  chainId: string;
  /** The last link before the first that is here; without it, the chain is here from its beginning. */
  from?: Head;
  /** The last link that is here. Keep it: it proves later that nothing before it was changed. */
  head: Head;
  personal: 'included' | 'left_out';
  /** The last signature over a link of this extract, and the key to check it with; null in one that was never signed. */
  signed?: SignedHead | null;
  publicKey?: string;
}

export interface Extract extends ExtractHeader {
  events: Link[];
}

/** Valid JSON with one event a line, made piece by piece. */
export async function* writeExtract(header: ExtractHeader, pages: AsyncIterable<readonly Link[]>): AsyncGenerator<string> {
  yield `${JSON.stringify(header).slice(0, -1)},"events":[`;
  let separator = '\n';
  for await (const links of pages) {
    if (links.length === 0) continue;
    yield separator + links.map((link) => JSON.stringify(link)).join(',\n');
    separator = ',\n';
  }
  yield '\n]}\n';
}

/** Null: the text is not an extract of ours. */
export function readExtract(text: string): Extract | null {
  try {
    const value: unknown = JSON.parse(text);
    return isExtract(value) ? value : null;
  } catch {
    return null;
  }
}

export function checkExtract(sha256: Sha256, { chainId, events, from, head, signed, publicKey }: Extract, publicKeys: readonly string[]): { verdict: ChainVerdict; signed: SignedHead | null } {
  const keys = publicKeys.length > 0 ? publicKeys : publicKey ? [publicKey] : [];
  const heads = checkSignedHeads(signed ? [signed] : [], signatureCheck(keys), keyIdsOf(keys));
  return { verdict: verifyChain(sha256, chainId, events, head, { from, signed: heads }), signed: heads.trusted.at(-1) ?? null };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isHead = (value: unknown) => isObject(value) && typeof value.sequence === 'number' && typeof value.hash === 'string';

function isLink(value: unknown): boolean {
  if (!isObject(value) || typeof value.sequence !== 'number' || !Array.isArray(value.personal)) return false;
  if (!value.personal.every((one) => isObject(one) && [one.field, one.salt, one.value].every((part) => typeof part === 'string'))) return false;
  return [value.canonical, value.previousHash, value.hash].every((part) => typeof part === 'string');
}

/** An older version of the check reads only what begins at the beginning, and says so of the rest by its number. */
const hasBeginning = ({ version, from }: Record<string, unknown>) => (version === 1 && from === undefined) || (version === 2 && isHead(from));

function isExtract(value: unknown): value is Extract {
  if (!isObject(value) || value.format !== 'ketenmark-audit-extract' || !hasBeginning(value)) return false;
  if (value.signed && !(isSignedHead(value.signed) && value.signed.chainId === value.chainId)) return false;
  if (value.publicKey !== undefined && typeof value.publicKey !== 'string') return false;
  return typeof value.chainId === 'string' && isHead(value.head) && Array.isArray(value.events) && value.events.every(isLink);
}
