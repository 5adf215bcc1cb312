import { foldName } from '#app/domain/register/name-key.ts';
import type { App } from '#app/platform/app.ts';
import { sha256 } from '#app/platform/hash/sha256.server.ts';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import { findImportHeader, saveImportHeader } from '#db/queries/import-header.ts';
import type { Layout, LayoutChoice } from '../drafting/detect-layout.ts';
import type { Mapping } from '../drafting/fields.ts';
import type { StoredRun } from '../import-record.ts';
import { importMessages } from '../messages.ts';
import type { Inspection } from '../parse-tasks.server.ts';
import { inspectFile, type Choice } from './inspect-file.server.ts';

/** Headers that we add ourselves, last of all, to lines that are to be mended: without them it is the header it was. */
const ownHeaders = new Set([importMessages.en.refused.reason, importMessages.nl.refused.reason].map(foldName));

/** What files of one kind have in common: their column names in their order, however they are written. Null: no header, nothing to know them by. */
export function headerKey({ headerRow, headers }: Pick<Layout, 'headerRow' | 'headers'>): string | null {
  const folded = headers.map(foldName);
  while (folded.length > 0 && (folded.at(-1) === '' || ownHeaders.has(folded.at(-1) ?? ''))) folded.pop();
  return headerRow < 0 || folded.every((header) => header === '') ? null : sha256(folded.join('\n'));
}

interface Recalled {
  inspection: Inspection;
  choice: Choice;
  /** When a file with this header was last read as it is read now; null: by our guess. */
  confirmedAt: string | null;
}

/** Reads a file; where one with the same header was confirmed before, as it was read then. */
export async function inspectAsBefore(app: App, db: Db, scope: OrganisationScope, sha: string, choice: Choice): Promise<{ ok: true; recalled: Recalled } | Exclude<Awaited<ReturnType<typeof inspectFile>>, { ok: true }>> {
  const guessed = await inspectFile(app, scope, sha, choice);
  if (!guessed.ok) return guessed;
  const { layout, mapping } = guessed.inspection;
  const key = choice.mapping ? null : headerKey(layout);
  const known = key ? await findImportHeader(db, scope, key) : null;
  if (!known || known.columns > layout.headers.length) return { ok: true, recalled: { inspection: guessed.inspection, choice, confirmedAt: null } };
  const chosen = JSON.parse(known.chosen_json) as LayoutChoice;
  // What this file says without a doubt weighs more than what another said.
  const told: LayoutChoice = { ...(layout.decimalIsCertain && { decimal: layout.decimal }), ...(layout.dateOrderIsCertain && { dateOrder: layout.dateOrder }) };
  const again: Choice = { read: choice.read, chosen: { ...chosen, ...told, ...choice.chosen }, mapping: JSON.parse(known.mapping_json) as Mapping };
  if (JSON.stringify(again.mapping) === JSON.stringify(mapping) && isAsGuessed(layout, again.chosen)) return { ok: true, recalled: { inspection: guessed.inspection, choice, confirmedAt: null } };
  const answer = await inspectFile(app, scope, sha, again);
  return answer.ok ? { ok: true, recalled: { inspection: answer.inspection, choice: again, confirmedAt: known.confirmed_at } } : answer;
}

const isAsGuessed = (layout: Layout, chosen: LayoutChoice) => (Object.keys(chosen) as (keyof LayoutChoice)[]).every((key) => key === 'currency' || chosen[key] === layout[key]);

/** A person has agreed to what a file does: that is how its kind is read. */
export async function rememberHeader(tx: Tx, scope: OrganisationScope, importId: string, { layout: stored, mapping }: StoredRun, confirmed: { now: string; memberId: string }): Promise<void> {
  const key = headerKey(stored.layout);
  if (!key) return;
  const { decimal, dateOrder, currency, listKind } = stored.layout;
  const chosen: LayoutChoice = { decimal, dateOrder, currency, listKind };
  const columns = 1 + Math.max(...Object.values(mapping));
  await saveImportHeader(tx, scope, { header_key: key, mapping_json: JSON.stringify(mapping), chosen_json: JSON.stringify(chosen), import_id: importId, columns, confirmed_at: confirmed.now, confirmed_by_member_id: confirmed.memberId });
}
