import { personalDigest, supplierOf, type PersonalValue, type Sha256 } from './canonical.ts';
import type { CheckedHeads, Head } from './signed-head.ts';

export type { Head } from './signed-head.ts';

/** A head as it is stored, which also says when it was moved there: at the instant of its last link. */
export interface StoredHead extends Head {
  readonly movedAt?: string;
}

/** What the first event of a chain names as its predecessor. */
export const beginning = '0'.repeat(64);

/** One link as it is stored: the canonical text, its hashes, and the columns that lists read. */
export interface Link {
  chainId: string;
  sequence: number;
  id: string;
  type: string;
  at: string;
  actorKind: string;
  actorId: string | null;
  subjectKind: string;
  subjectId: string;
  supplierId: string | null;
  canonical: string;
  previousHash: string;
  hash: string;
  /** Personal values that were not erased. */
  personal: readonly PersonalValue[];
}

/**
 * - `changed`: the text, a column beside it or a hash of this link is not what was written
 * - `removed`: the link with this number is missing
 * - `moved`: a link stands here that was written for another place or another chain
 * - `added`: a link that the head does not know
 * - `personal_changed`: a personal value is not the one that was digested (erased is fine)
 * - `cut_off`: the chain ends before its head
 * - `head_changed`: all links stand, but the head names another last hash
 * - `rewritten`: links and head agree with each other, but not with a signature: after the last one that holds, and up to
 *   this link, events were written anew
 * - `forged`: a signature over this link was not made with the key that it names
 */
export type BreakKind = 'changed' | 'removed' | 'moved' | 'added' | 'personal_changed' | 'cut_off' | 'head_changed' | 'rewritten' | 'forged';

export interface ChainBreak {
  kind: BreakKind;
  /** The first link at which the chain no longer holds. */
  sequence: number;
}

export type ChainVerdict = { ok: true; links: number; hash: string } | ({ ok: false } & ChainBreak);

export function linkHash(sha256: Sha256, previousHash: string, canonical: string): string {
  return sha256(`${previousHash}\n${canonical}`);
}

interface Beside {
  from?: Head;
  signed?: Pick<CheckedHeads, 'trusted' | 'forged'>;
}

const nothingSigned = { trusted: [], forged: [] };

/**
 * Checks a chain link by link, so that a long one need not be in memory. `head` is the chain's head as stored apart from
 * its links, `from` the last link that is not given, `signed` what a key outside the database has signed of it. Give the links in order of their sequence. `next` says what is
 * wrong with a link, or null; after the first break the answers mean nothing.
 */
export function startChainCheck(sha256: Sha256, chainId: string, head: StoredHead | null, { from = { sequence: 0, hash: beginning }, signed = nothingSigned }: Beside = {}) {
  let { sequence, hash } = from;
  let movedAt = head?.movedAt;
  const last = head?.sequence ?? 0;
  const signedHashes = new Map(signed.trusted.map((one) => [one.sequence, one.hash]));
  const next = (link: Link): ChainBreak | null => {
    if (link.sequence > last && sequence >= last) return { kind: 'added', sequence: link.sequence };
    const expected = sequence + 1;
    const kind = linkProblem(sha256, link, { chainId, sequence: expected, previousHash: hash });
    sequence = expected;
    [hash, movedAt] = [link.hash, movedAt && link.at];
    if (!kind && hash !== (signedHashes.get(sequence) ?? hash)) return { kind: 'rewritten', sequence };
    return kind && { kind, sequence: kind === 'added' ? link.sequence : expected };
  };
  const finish = (): ChainVerdict => {
    const [forged] = signed.forged;
    if (!head || Math.max(head.sequence, signed.trusted.at(-1)?.sequence ?? 0) > sequence) return { ok: false, kind: 'cut_off', sequence: sequence + 1 };
    if (forged) return { ok: false, kind: 'forged', sequence: forged.sequence };
    return head.hash === hash && head.movedAt === movedAt ? { ok: true, links: sequence - from.sequence, hash } : { ok: false, kind: 'head_changed', sequence };
  };
  return { next, finish };
}

/** The whole check at once. */
export function verifyChain(sha256: Sha256, chainId: string, links: Iterable<Link>, head: StoredHead | null, beside?: Beside): ChainVerdict {
  const check = startChainCheck(sha256, chainId, head, beside);
  for (const link of links) {
    const broken = check.next(link);
    if (broken) return { ok: false, ...broken };
  }
  return check.finish();
}

interface Expected {
  chainId: string;
  sequence: number;
  previousHash: string;
}

function linkProblem(sha256: Sha256, link: Link, expected: Expected): BreakKind | null {
  if (link.sequence > expected.sequence) return 'removed';
  if (link.sequence < expected.sequence) return 'added';
  const written = readCanonical(link.canonical);
  if (!written) return 'changed';
  const isWhole = link.hash === linkHash(sha256, link.previousHash, link.canonical);
  if (written.sequence !== expected.sequence || written.chain !== expected.chainId) return isWhole ? 'moved' : 'changed';
  if (!isWhole || link.previousHash !== expected.previousHash || !columnsAgree(link, written)) return 'changed';
  return personalAgrees(sha256, link, written) ? null : 'personal_changed';
}

interface Written {
  chain: unknown;
  sequence: unknown;
  id: unknown;
  at: unknown;
  type: unknown;
  actor: { kind?: unknown; id?: unknown };
  subject: { kind?: unknown; id?: unknown };
  data?: unknown;
  personal: { [field: string]: unknown };
}

function readCanonical(canonical: string): Written | null {
  try {
    const written: unknown = JSON.parse(canonical);
    const isObject = (part: unknown) => typeof part === 'object' && part !== null;
    const hasParts = isObject(written) && ['actor', 'subject', 'personal'].every((part) => isObject((written as Record<string, unknown>)[part]));
    return hasParts ? (written as Written) : null;
  } catch {
    return null;
  }
}

function columnsAgree(link: Link, written: Written): boolean {
  const pairs: [unknown, unknown][] = [
    [link.chainId, written.chain],
    [link.id, written.id],
    [link.at, written.at],
    [link.type, written.type],
    [link.actorKind, written.actor.kind],
    [link.actorId, written.actor.id],
    [link.subjectKind, written.subject.kind],
    [link.subjectId, written.subject.id],
    [link.supplierId, supplierOf(written)],
  ];
  return pairs.every(([column, text]) => column === text);
}

function personalAgrees(sha256: Sha256, link: Link, written: Written): boolean {
  return link.personal.every((personal) => written.personal[personal.field] === personalDigest(sha256, personal));
}
