import { firstWorkingDay } from '#app/domain/calendar/working-day.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { listReminderMailsOfSupplier } from '#db/queries/reminder-mail.ts';
import { loadRemindable, loadRoundRules } from '../round/load-due.server.ts';
import { findRecipients } from '../round/recipients.server.ts';

/** What goes out to one supplier next, or why nothing does; null where there is nothing to say. */
export async function loadNextReminder({ db, scope, now, today, organisation }: MemberContext, supplierId: string) {
  const rules = await loadRoundRules(db, scope);
  if (!rules) return null;
  const planned = (await listReminderMailsOfSupplier(db, scope, supplierId, 1)).find((mail) => mail.outcome === 'planned');
  const isReachable = async () => ((await findRecipients(db, scope, [supplierId])).get(supplierId) ?? null) !== null;
  if (planned) return (await isReachable()) ? ({ kind: 'planned', on: planned.day } as const) : ({ kind: 'unreachable' } as const);
  const { found } = await loadRemindable(db, scope, { rules, day: today, now, timeZone: organisation.time_zone }, { ids: [supplierId] });
  const [one] = found;
  if (!one || (one.subjects.length === 0 && one.quiet !== 'date_agreed')) return null;
  if (one.quiet !== null) return { kind: 'quiet', why: one.quiet } as const;
  if (!one.policy.isOn) return { kind: 'off', level: one.level } as const;
  if (one.nextOn === null) return null;
  return (await isReachable()) ? ({ kind: 'next', on: firstWorkingDay(one.nextOn), today } as const) : ({ kind: 'unreachable' } as const);
}

export type NextReminder = Awaited<ReturnType<typeof loadNextReminder>>;
