import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { fileFacts, momentIn } from '#app/platform/table-file/file-facts.ts';
import { tableFile, type FileColumn, type TableFile } from '#app/platform/table-file/table-file.ts';
import { listMembersEver } from '#db/queries/member.ts';
import { listReminderMailIdsOfDay, listReminderMailsById } from '#db/queries/reminder-mail.ts';
import { findReminderRound } from '#db/queries/reminder-policy.ts';
import { reminderMessages } from '../messages.ts';
import { reminderExportMessages } from './export-messages.ts';
import { aboutOf, daysOf, keepsMails, reminderSearch, stateOf, type ReminderRow } from './load-reminders.server.ts';

/** The round that an address means: whom it reminds of what, what was stopped and by whom, and what became of each mail. */
export async function exportReminders(ctx: MemberContext, search: URLSearchParams): Promise<TableFile> {
  const { db, scope } = ctx;
  const { show } = reminderSearch.parse({ show: search.get('show') ?? undefined });
  const { day } = daysOf(await findReminderRound(db, scope), show);
  return tableFile<ReminderRow>({
    ...fileFacts(ctx, { file: ctx.t(reminderExportMessages).file, sheet: ctx.t(reminderMessages).title }),
    columns: await columnsOf(ctx),
    ids: day === null ? [] : await listReminderMailIdsOfDay(db, scope, day),
    rowsOf: (ids) => listReminderMailsById(db, scope, ids),
  });
}

async function columnsOf(ctx: MemberContext): Promise<FileColumn<ReminderRow>[]> {
  const t = ctx.t(reminderMessages);
  const heads = ctx.t(reminderExportMessages);
  const [moment, keeps] = [momentIn(ctx), keepsMails(ctx)];
  const names = new Map((await listMembersEver(ctx.db, ctx.scope)).map((member) => [member.id, member.name]));
  const stoppedBy = (row: ReminderRow) => (row.outcome === 'stopped' ? (names.get(row.settled_by_member_id ?? '') ?? null) : null);
  return [
    { head: heads.day, type: 'date', width: 12, value: (row) => row.day },
    { head: t.columns.supplier, type: 'text', width: 34, value: (row) => row.legal_name },
    { head: heads.reference, type: 'text', width: 16, value: (row) => row.own_reference },
    { head: t.columns.what, type: 'text', width: 28, value: (row) => aboutOf(row).map(({ kind }) => t.kinds[kind]).join('; ') },
    { head: heads.date, type: 'date', width: 12, value: (row) => aboutOf(row).find(({ on }) => on !== null)?.on ?? null },
    { head: heads.name, type: 'text', width: 26, value: (row) => (row.email === null ? t.nobody : row.name) },
    { head: heads.address, type: 'text', width: 34, value: (row) => row.email },
    { head: t.columns.state, type: 'text', width: 18, value: (row) => t.states[stateOf(row, keeps)] },
    { head: heads.stoppedBy, type: 'text', width: 26, value: stoppedBy },
    { head: heads.sent, type: 'moment', width: 20, value: (row) => (keeps ? null : moment(row.sent_at)) },
    { head: heads.failure, type: 'text', width: 50, value: (row) => row.bounce ?? row.failure },
  ];
}
