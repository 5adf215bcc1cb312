import { z } from 'zod';
import { dateOfSubject, type ReminderStep } from '#app/domain/reminder/steps.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { listMembersEver } from '#db/queries/member.ts';
import { countReminderMails, listReminderMailsOfDay } from '#db/queries/reminder-mail.ts';
import { findReminderPolicies, findReminderRound } from '#db/queries/reminder-policy.ts';

const pageSize = 50;

/** The view of the reminders, as it stands in the URL: the round ahead, or the one that was last. */
export const reminderSearch = z.object({ show: z.enum(['next', 'last']).catch('next').default('next'), after: z.string().max(64).optional().catch(undefined) });

export type ReminderRow = Awaited<ReturnType<typeof listReminderMailsOfDay>>['rows'][number];
export type ReminderState = 'planned' | 'toColleagues' | 'sent' | 'keptHere' | 'waiting' | 'failed' | 'bounced' | 'stopped' | 'dropped' | 'unreachable';

export async function loadReminders(ctx: MemberContext, { show, after }: z.output<typeof reminderSearch>) {
  const { db, scope } = ctx;
  const round = await findReminderRound(db, scope);
  const policies = Object.values(await findReminderPolicies(db, scope));
  const { days, day, shown } = daysOf(round, show);
  const rules = { isOff: policies.every((one) => !one.policy.isOn), maySend: ctx.can('invitation:send'), mayManage: ctx.can('invitation:send') && scope.unitIds === null, mayReadMails: ctx.can('mail:read') };
  if (!round || day === null) return { ...rules, days, show: shown, day: null, plannedAt: null, keeps: false, counts: null, rows: [], next: null, isFirstPage: true };
  const page = await listReminderMailsOfDay(db, scope, day, { limit: pageSize, after });
  const keeps = keepsMails(ctx);
  const names = new Map((await listMembersEver(db, scope)).map((member) => [member.id, member.name]));
  return {
    ...rules,
    days,
    show: shown,
    day,
    plannedAt: round.planned_at,
    keeps,
    counts: await countReminderMails(db, scope, day),
    rows: page.rows.map((row) => ({
      id: row.id,
      supplierId: row.supplier_id,
      supplier: row.legal_name,
      about: aboutOf(row),
      name: row.name,
      email: row.email,
      mailId: row.mail_id,
      state: stateOf(row, keeps),
      stoppedBy: row.outcome === 'stopped' ? (names.get(row.settled_by_member_id ?? '') ?? null) : null,
    })),
    next: page.hasNext ? (page.rows.at(-1)?.id ?? null) : null,
    isFirstPage: after === undefined,
  };
}

export type RemindersPageData = Awaited<ReturnType<typeof loadReminders>>;
export type ListedReminder = RemindersPageData['rows'][number];

/** The days that can be looked at, and which of them is: the round ahead where there is no other. */
export function daysOf(round: Awaited<ReturnType<typeof findReminderRound>>, show: 'next' | 'last') {
  const days = { next: round?.planned_on ?? null, last: round?.sent_at ? round.sent_on : null };
  return { days, day: days[show] ?? days.next, shown: days[show] === null ? ('next' as const) : show };
}

/** Whether mails stay on this machine, so that none of them can be called sent. */
export const keepsMails = ({ organisation, app }: Pick<MemberContext, 'organisation' | 'app'>) => organisation.is_demo === 1 || app.config.mail.kind === 'folder';

/** What a mail reminds of, with the day that it is about. */
export const aboutOf = (row: Pick<ReminderRow, 'steps_json'>) => (JSON.parse(row.steps_json) as ReminderStep[]).map(({ kind, subject }) => ({ kind, on: dateOfSubject(subject) }));

export function stateOf(row: ReminderRow, keepsMails: boolean): ReminderState {
  if (row.outcome === 'failed') return 'unreachable';
  if (row.outcome === 'planned') return row.email === null ? 'toColleagues' : 'planned';
  if (row.outcome !== 'sent') return row.outcome;
  if (row.bounced_at !== null) return 'bounced';
  if (row.failed_at !== null) return 'failed';
  if (row.sent_at === null) return 'waiting';
  return keepsMails ? 'keptHere' : 'sent';
}
