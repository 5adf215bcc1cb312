import { requirementMarkMessages } from '../mark-messages.ts';
import { termMessages } from '../term-messages.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { tableFile, type FileColumn, type TableFile } from '#app/platform/table-file/table-file.ts';
import { levelText } from '#app/ui/level-text.ts';
import { uiMessages } from '#app/ui/messages.ts';
import { listContractsById, type ListedContractRow } from '#db/queries/contract-list.ts';
import { contractRow } from './contract-row.ts';
import { readContractFilter } from './contract-search.ts';
import type { ContractsAsked } from './contract-tasks.server.ts';
import { contractListMessages } from './messages.ts';

/** The contracts that an address means, whole and in its order. */
export async function exportContracts(ctx: MemberContext, search: URLSearchParams): Promise<TableFile> {
  const { app, db, scope, today } = ctx;
  const t = ctx.t(contractListMessages);
  const asked: ContractsAsked = { scope, filter: readContractFilter(search), today };
  return tableFile({
    name: `${t.file}-${ctx.organisation.slug}-${today}`,
    sheet: t.title,
    locale: ctx.locale,
    columns: contractFileColumns(ctx),
    ids: await app.readWorker.run<string[]>('list-contract-ids', asked, scope),
    rowsOf: (ids) => listContractsById(db, scope, ids, today),
  });
}

function contractFileColumns(ctx: Pick<MemberContext, 't' | 'today'>): FileColumn<ListedContractRow>[] {
  const { fileColumns: heads } = ctx.t(contractListMessages);
  const { states, standings, approvalWaits, askedNothing } = ctx.t(requirementMarkMessages);
  const { states: terms, renewals } = ctx.t(termMessages);
  const { level } = ctx.t(uiMessages);
  const view = (row: ListedContractRow) => contractRow(row, ctx.today);
  const stateOf = (row: ListedContractRow) => (row.state === null ? askedNothing : row.state === 'proposed' && row.approval === 'asked' ? approvalWaits : states[row.state]);
  const standingOf = (row: ListedContractRow) => {
    const { asked } = view(row);
    return asked ? standings[asked.standing] : null;
  };
  return [
    { head: heads.supplier, type: 'text', width: 38, value: (row) => row.legal_name },
    { head: heads.supplierReference, type: 'text', width: 16, value: (row) => row.own_reference },
    { head: heads.reference, type: 'text', width: 18, value: (row) => row.reference },
    { head: heads.name, type: 'text', width: 34, value: (row) => row.name },
    { head: heads.startsOn, type: 'date', width: 14, value: (row) => row.starts_on },
    { head: heads.endsOn, type: 'date', width: 14, value: (row) => row.ends_on },
    { head: heads.decideBy, type: 'date', width: 18, value: (row) => row.decide_by_on },
    { head: heads.renewal, type: 'text', width: 24, value: (row) => (row.ends_on ? renewals[row.renewal] : null) },
    { head: heads.term, type: 'text', width: 26, value: (row) => terms[view(row).term] },
    { head: heads.level, type: 'text', width: 10, value: (row) => row.level },
    { head: heads.byOn, type: 'date', width: 14, value: (row) => row.by_on },
    { head: heads.state, type: 'text', width: 28, value: stateOf },
    { head: heads.counterOn, type: 'date', width: 18, value: (row) => (row.state === 'countered' ? row.counter_on : null) },
    { head: heads.needed, type: 'text', width: 18, value: (row) => levelText(row.lowest, row.highest, level) },
    { head: heads.standing, type: 'text', width: 30, value: standingOf },
  ];
}
