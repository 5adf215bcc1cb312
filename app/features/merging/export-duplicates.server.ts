import type { DuplicatePair, Evidence } from '#app/domain/register/duplicates.ts';
import { pairKey } from '#app/domain/register/duplicates.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { fileFacts } from '#app/platform/table-file/file-facts.ts';
import { tableFile, type CellValue, type FileColumn, type TableFile } from '#app/platform/table-file/table-file.ts';
import { levelText } from '#app/ui/level-text.ts';
import { uiMessages } from '#app/ui/messages.ts';
import type { FoundDuplicates } from './duplicate-tasks.server.ts';
import { mergingMessages } from './messages.ts';
import { loadCards, type SupplierCard } from './supplier-card.server.ts';

interface Row {
  id: string;
  /** The place of the pair in the list: its two suppliers stand below one another with the same number. */
  pair: number;
  evidence: readonly Evidence[];
  card: SupplierCard;
}

/** Every pair of suppliers that may be one, the surest first: two lines each, so that a column holds one thing. */
export async function exportDuplicates(ctx: MemberContext): Promise<TableFile> {
  const { app, scope } = ctx;
  const t = ctx.t(mergingMessages);
  const { pairs } = await app.readWorker.run<FoundDuplicates>('find-duplicates', { scope, whole: true }, scope);
  const places = new Map(pairs.map((pair, at) => [pairKey(pair.first, pair.second), { pair, at }]));
  return tableFile<Row>({
    ...fileFacts(ctx, { file: t.list.file, sheet: t.list.title }),
    columns: columnsOf(ctx),
    ids: [...places.keys()].flatMap((key) => [`${key} 1`, `${key} 2`]),
    rowsOf: async (ids) => {
      const asked = ids.flatMap((id) => {
        const found = places.get(id.slice(0, -2));
        return found ? [{ id, ...found, supplierId: supplierOf(found.pair, id) }] : [];
      });
      const cards = await loadCards(ctx, [...new Set(asked.map((one) => one.supplierId))]);
      return asked.flatMap(({ id, pair, at, supplierId }): Row[] => {
        const card = cards.get(supplierId);
        return card ? [{ id, pair: at + 1, evidence: pair.evidence, card }] : [];
      });
    },
  });
}

const supplierOf = (pair: DuplicatePair, id: string) => (id.endsWith(' 1') ? pair.first : pair.second);

function columnsOf({ t: translate, f }: MemberContext): FileColumn<Row>[] {
  const t = translate(mergingMessages);
  const { level, state } = translate(uiMessages);
  const text = (head: string, width: number, value: (card: SupplierCard) => CellValue): FileColumn<Row> => ({ head, type: 'text', width, value: (row) => value(row.card) });
  return [
    { head: t.list.pair, type: 'number', width: 8, value: (row) => row.pair },
    { head: t.compare.looksAlike, type: 'text', width: 34, value: (row) => f.list(row.evidence.map((one) => t.evidence[one])) },
    text(t.list.supplier, 38, (card) => card.name),
    text(t.card.reference, 16, (card) => card.reference),
    text(t.card.kvk, 12, (card) => card.kvkNumber),
    text(t.card.vat, 18, (card) => card.vatNumber),
    text(t.card.lei, 22, (card) => card.lei),
    text(t.card.country, 16, (card) => card.country),
    text(t.card.website, 28, (card) => card.website),
    text(t.card.owner, 24, (card) => card.owner),
    { head: t.card.spend, type: 'money', width: 16, value: (row) => row.card.spendCents },
    text(t.list.currency, 8, (card) => (card.spendCents === null ? null : card.currency)),
    text(t.card.level, 16, (card) => (card.state === 'not_a_supplier' ? null : levelText(card.lowest, card.highest, level))),
    text(t.card.state, 24, (card) => state[card.state]),
  ];
}
