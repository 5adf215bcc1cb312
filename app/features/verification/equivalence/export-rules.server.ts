import { ruleState } from '#app/domain/certificate/equivalence.ts';
import { schemeOf } from '#app/domain/certificate/schemes.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { fileFacts, momentIn } from '#app/platform/table-file/file-facts.ts';
import { shortTableFile, type FileColumn, type TableFile } from '#app/platform/table-file/table-file.ts';
import { equivalenceRuleOf, listEquivalenceRules } from '#db/queries/equivalence-rule.ts';
import { equivalenceMessages } from './messages.ts';

type Row = Awaited<ReturnType<typeof listEquivalenceRules>>[number];

/** Every rule that was ever proposed, the newest first, with who said what about it. */
export async function exportRules(ctx: MemberContext): Promise<TableFile> {
  const t = ctx.t(equivalenceMessages);
  return shortTableFile({ ...fileFacts(ctx, { file: t.file, sheet: t.title }), columns: columnsOf(ctx), rows: await listEquivalenceRules(ctx.db, ctx.scope) });
}

function columnsOf(ctx: MemberContext): FileColumn<Row>[] {
  const t = ctx.t(equivalenceMessages);
  const moment = momentIn(ctx);
  const text = (head: string, width: number, value: (row: Row) => string | null): FileColumn<Row> => ({ head, type: 'text', width, value });
  return [
    text(t.scheme, 28, (row) => schemeOf(row.scheme).name[ctx.locale]),
    text(t.level, 12, (row) => row.level),
    text(t.conditions, 60, (row) => row.conditions),
    { head: t.validUntil, type: 'date', width: 14, value: (row) => row.valid_until },
    text(t.state, 22, (row) => t.states[ruleState(equivalenceRuleOf(row), ctx.today)]),
    text(t.proposer, 28, (row) => row.proposed_by ?? t.somebody),
    { head: t.proposedAt, type: 'moment', width: 20, value: (row) => moment(row.proposed_at) },
    text(t.decider, 28, (row) => (row.decided_at ? (row.decided_by ?? t.somebody) : null)),
    { head: t.decidedAt, type: 'moment', width: 20, value: (row) => moment(row.decided_at) },
    text(t.decisionNote, 44, (row) => row.decision_note),
    { head: t.endedAt, type: 'date', width: 14, value: (row) => row.ended_on },
  ];
}
