import { allAreas, levels } from '#app/domain/level/method.ts';
import { findCategory } from '#app/domain/register/categories.ts';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';
import type { FileColumn } from '#app/platform/table-file/table-file.ts';
import { levelText } from '#app/ui/level-text.ts';
import type { uiMessages } from '#app/ui/messages.ts';
import type { ExportedSupplier } from '#db/queries/supplier-export.ts';
import type { listMessages } from '../list/messages.ts';
import type { exportMessages } from './messages.ts';

interface Words {
  export: Bound<(typeof exportMessages)['en']>;
  list: Bound<(typeof listMessages)['en']>;
  ui: Bound<(typeof uiMessages)['en']>;
}

/** What a row of the register says, in the order in which somebody reads it. */
export function supplierColumns({ export: t, list, ui }: Words, f: Format): FileColumn<ExportedSupplier>[] {
  const heads = t.suppliers.heads;
  const text = (head: string, width: number, value: (row: ExportedSupplier) => string | null): FileColumn<ExportedSupplier> => ({ head, type: 'text', width, value });
  const date = (head: string, value: (row: ExportedSupplier) => string | null): FileColumn<ExportedSupplier> => ({ head, type: 'date', width: 14, value });
  return [
    text(list.columns.name, 38, (row) => row.legal_name),
    text(heads.reference, 16, (row) => row.own_reference),
    text(list.columns.level, 16, (row) => requiredLevel(row, ui)),
    text(list.columns.state, 24, (row) => ui.state[row.state ?? 'undecided']),
    text(heads.held, 10, (row) => (row.held === 'none' ? null : row.held)),
    date(list.columns.proof, (row) => row.proof_until),
    date(heads.agreedOn, (row) => (row.state === 'gap_agreed' || row.state === 'gap' ? row.agreed_on : null)),
    text(list.columns.areas, 22, (row) => areasOf(row, ui)),
    text(list.filter.triage, 28, (row) => list.triage[row.triage]),
    text(list.filter.status, 12, (row) => list.status[row.status]),
    text(list.filter.category, 34, (row) => (row.category_id ? (findCategory(row.category_id)?.name[f.locale] ?? null) : null)),
    { head: list.columns.spend, type: 'money', width: 16, value: (row) => row.yearly_spend_cents },
    text(heads.currency, 8, (row) => (row.yearly_spend_cents === null ? null : (row.spend_currency ?? 'EUR'))),
    text(list.columns.owner, 24, (row) => row.owner_name),
    text(list.filter.unit, 20, (row) => row.unit_name),
    text(list.filter.country, 18, (row) => (row.country ? f.country(row.country) : null)),
    text(heads.kvkNumber, 12, (row) => row.kvk_number),
    text(heads.vatNumber, 18, (row) => row.vat_number),
    text(heads.lei, 22, (row) => row.lei),
    text(heads.parentName, 28, (row) => row.parent_name),
    text(heads.website, 28, (row) => row.website),
    text(heads.locations, 30, (row) => onOneLine(row.locations)),
    text(heads.subProcessors, 30, (row) => onOneLine(row.sub_processors)),
    text(list.filter.tag, 24, (row) => row.tags.join(', ') || null),
  ];
}

const onOneLine = (lines: string | null) => lines?.replaceAll('\n', '; ') ?? null;

function requiredLevel(row: ExportedSupplier, ui: Words['ui']): string | null {
  if (row.state === 'not_a_supplier') return null;
  const level = (text: string | null) => levels.find((one) => one === text) ?? 'none';
  return levelText(level(row.lowest), level(row.highest), ui.level);
}

function areasOf(row: ExportedSupplier, ui: Words['ui']): string | null {
  const present = allAreas.filter((area) => row.areas?.split(',').includes(area));
  return present.map((area) => ui.area[area]).join(', ') || null;
}
