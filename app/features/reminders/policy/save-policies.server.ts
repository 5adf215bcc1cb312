import { nonEmpty, type OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import type { Changes } from '#app/domain/audit/event-shape.ts';
import { qmLevels } from '#app/domain/level/method.ts';
import type { ReminderPolicy } from '#app/domain/reminder/policy.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { findReminderPolicies, saveReminderPolicy } from '#db/queries/reminder-policy.ts';
import type { PolicyAnswers } from './policy.form.ts';

/** The policy is about suppliers of every unit. */
export function requireWhole({ scope }: MemberContext): void {
  if (scope.unitIds !== null) throw new AppError('forbidden', 'the policy is about all units');
}

export async function loadPolicies({ db, scope }: MemberContext) {
  const found = await findReminderPolicies(db, scope);
  return qmLevels.map((level) => ({ level, policy: found[level].policy }));
}
export type LevelPolicies = Awaited<ReturnType<typeof loadPolicies>>;

/** Saves the levels that differ; each begins anew today, so that nothing of the past is sent by a changed rule. */
export async function savePolicies({ app, scope, today }: MemberContext, answers: PolicyAnswers): Promise<void> {
  await mutate<null, 'unchanged'>(app, scope, async (tx, { now }) => {
    const before = await findReminderPolicies(tx, scope);
    const events: OrganisationAuditEvent[] = [];
    for (const level of qmLevels) {
      const changes = differences(before[level].policy, answers[level]);
      if (Object.keys(changes).length === 0) continue;
      await saveReminderPolicy(tx, scope, level, answers[level], { sinceOn: today, now });
      events.push({ type: 'reminder.policy_changed', subject: { kind: 'reminder_policy', id: level }, data: { level, changes } });
    }
    return events.length > 0 ? done(null, nonEmpty(events)) : refused('unchanged');
  });
}

function differences(from: ReminderPolicy, to: ReminderPolicy): Changes {
  const plain = (value: ReminderPolicy[keyof ReminderPolicy]) => (typeof value === 'object' ? value.join(', ') : value);
  const fields = Object.keys(to) as (keyof ReminderPolicy)[];
  return Object.fromEntries(fields.filter((field) => plain(from[field]) !== plain(to[field])).map((field) => [field, { from: plain(from[field]), to: plain(to[field]) }]));
}
