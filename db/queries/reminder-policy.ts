import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { defaultReminderPolicy, type ReminderPolicy } from '#app/domain/reminder/policy.ts';
import { qmLevels, type QmLevel } from '#app/domain/level/method.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import type { CalendarDate, Instant } from '#db/schema/index.ts';
import type { ReminderRoundTable } from '#db/schema/reminder.ts';
import { from } from './scoped.ts';

/** A policy as it stands, with the first day whose reminders it sends; null: as long as the organisation's own. */
export interface StandingPolicy {
  policy: ReminderPolicy;
  sinceOn: CalendarDate | null;
}

/** One for each level; what nobody has chosen is as the product proposes. */
export async function findReminderPolicies(db: Db, scope: OrganisationScope): Promise<Record<QmLevel, StandingPolicy>> {
  const rows = await from(db, scope, 'reminder_policy').selectAll('reminder_policy').execute();
  const standing = (level: QmLevel): StandingPolicy => {
    const row = rows.find((one) => one.level === level);
    if (!row) return { policy: defaultReminderPolicy, sinceOn: null };
    return {
      policy: {
        isOn: row.is_on === 1,
        beforeDays: row.before_days.split(',').map(Number),
        lapseEveryDays: Number(row.lapse_every_days),
        unopenedEveryDays: Number(row.unopened_every_days),
        unansweredEveryDays: Number(row.unanswered_every_days),
        escalateAfter: Number(row.escalate_after),
      },
      sinceOn: row.since_on,
    };
  };
  return Object.fromEntries(qmLevels.map((level) => [level, standing(level)])) as Record<QmLevel, StandingPolicy>;
}

export async function saveReminderPolicy(tx: Tx, scope: OrganisationScope, level: QmLevel, policy: ReminderPolicy, { sinceOn, now }: { sinceOn: CalendarDate; now: Instant }): Promise<void> {
  const values = {
    is_on: policy.isOn ? (1 as const) : (0 as const),
    before_days: policy.beforeDays.join(','),
    lapse_every_days: policy.lapseEveryDays,
    unopened_every_days: policy.unopenedEveryDays,
    unanswered_every_days: policy.unansweredEveryDays,
    escalate_after: policy.escalateAfter,
    since_on: sinceOn,
    changed_at: now,
  };
  await tx
    .insertInto('reminder_policy')
    .values({ ...values, organisation_id: scope.organisationId, level })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'level']).doUpdateSet(values))
    .execute();
}

export type ReminderRoundRow = ReminderRoundTable;

export async function findReminderRound(db: Db, scope: OrganisationScope): Promise<ReminderRoundRow | null> {
  return (await from(db, scope, 'reminder_round').selectAll('reminder_round').executeTakeFirst()) ?? null;
}

/** The first look at an organisation decides from which day on it reminds; later ones leave that as it is. */
export async function beginReminderRounds(tx: Tx, scope: OrganisationScope, sinceOn: CalendarDate): Promise<void> {
  await tx
    .insertInto('reminder_round')
    .values({ organisation_id: scope.organisationId, since_on: sinceOn, sent_on: null, sent_at: null, planned_on: null, planned_at: null })
    .onConflict((conflict) => conflict.column('organisation_id').doNothing())
    .execute();
}

export async function noteReminderRound(tx: Tx, scope: OrganisationScope, noted: Partial<Omit<ReminderRoundRow, 'organisation_id' | 'since_on'>>): Promise<void> {
  await tx.updateTable('reminder_round').set(noted).where('organisation_id', '=', scope.organisationId).execute();
}

/** Every organisation with its clock, for the job that goes round. */
export async function unsafeListOrganisationClocks(db: Db): Promise<{ id: string; time_zone: string }[]> {
  return db.selectFrom('organisation').select(['id', 'time_zone']).orderBy('id').execute();
}
