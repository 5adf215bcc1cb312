import type { ChainVerdict } from '#app/domain/audit/chain.ts';
import type { SignedHead } from '#app/domain/audit/signed-head.ts';
import { bindMessages } from '#app/platform/messages/define-messages.ts';
import { createFormat } from '#app/platform/messages/format.ts';
import type { ReadDb } from '#db/dialect/connect.ts';
import { sha256 } from '#app/platform/hash/sha256.server.ts';
import { checkExtract, readExtract } from '../extract/extract.ts';
import type { Trust } from '../signing/trust.server.ts';
import { checkDatabase } from './check-database.server.ts';
import { chainMessages } from './messages.ts';

export interface ChainReport {
  lines: string[];
  isWhole: boolean;
}

const t = bindMessages(chainMessages, createFormat('en', 'UTC'));

function line(kind: string, owner: string, chainId: string, verdict: ChainVerdict, signed: SignedHead | null): string {
  const upTo = signed ? t.signed({ sequence: signed.sequence, at: signed.signedAt, keyId: signed.keyId }) : t.notSigned;
  const state = verdict.ok ? `OK      ${t.holds({ links: verdict.links })}; ${upTo}` : `BROKEN  ${t.broken[verdict.kind]({ sequence: verdict.sequence })}`;
  return `${state}  (${[kind, owner, chainId].filter(Boolean).join(' ')})`;
}

/** One line a chain of a database. */
export async function reportDatabase(db: ReadDb, trust?: Trust): Promise<ChainReport> {
  const report: ChainReport = { lines: [], isWhole: true };
  for await (const { kind, owner, chainId, verdict, signed } of checkDatabase(db, trust)) {
    report.lines.push(line(kind, owner, chainId === kind ? '' : chainId, verdict, signed));
    report.isWhole &&= verdict.ok;
  }
  if (report.lines.length === 0) report.lines.push('OK      there is no chain yet');
  return report;
}

/**
 * The one chain of an exported file; no database is asked. Signatures are held against the keys that are given, else against
 * the one in the file: then compare the name of the key with the one that the installation gives. Null: not an extract.
 */
export function reportExtract(text: string, publicKeys: readonly string[] = []): ChainReport | null {
  const extract = readExtract(text);
  if (!extract) return null;
  const { verdict, signed } = checkExtract(sha256, extract, publicKeys);
  const kind = extract.from ? `extract from event ${extract.from.sequence + 1}` : 'extract';
  return { lines: [line(kind, extract.owner, extract.chainId, verdict, signed)], isWhole: verdict.ok };
}
