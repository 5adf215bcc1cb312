import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { latestDate, type CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { dateInZone, type Instant } from '#app/domain/calendar/instant.ts';
import { isCovered } from '#app/domain/coverage/state.ts';
import type { QmLevel } from '#app/domain/level/method.ts';
import type { ReminderPolicy } from '#app/domain/reminder/policy.ts';
import { whyQuiet, type QuietReason } from '#app/domain/reminder/quiet.ts';
import { dueSteps, newestStep, nextStepAfter, subjectKey, type DecidedSteps, type ReminderStep, type ReminderSubject } from '#app/domain/reminder/steps.ts';
import type { Db } from '#db/dialect/connect.ts';
import { findReminderPolicies, findReminderRound, type StandingPolicy } from '#db/queries/reminder-policy.ts';
import {
  findSuppliersWithOpenQuestion,
  listDecidedSubjects,
  listLastTouches,
  listStandingPart,
  listWaitingInvitations,
  listWithdrawals,
  type StandingRow,
  type SupplierPart,
} from '#db/queries/reminder-facts.ts';
import { findSuppliersInWaves, findSuppliersWithWaitingProof } from '#db/queries/wave-candidate.ts';
import { subjectsOf } from './subjects.ts';

/** A supplier, what it can be reminded of, and what of that is due. */
export interface Remindable {
  supplierId: string;
  name: string;
  ownerMemberId: string | null;
  unitId: string | null;
  level: QmLevel;
  policy: ReminderPolicy;
  subjects: readonly ReminderSubject[];
  decided: ReadonlyMap<string, DecidedSteps>;
  quiet: QuietReason | null;
  /** Empty while it is left in peace. */
  steps: readonly ReminderStep[];
  /** The next day on which something would be due, if everything stays as it is. */
  nextOn: CalendarDate | null;
}

/** What a round begins with: asked once, not for every part. */
export interface RoundRules {
  policies: Record<QmLevel, StandingPolicy>;
  sinceOn: CalendarDate;
}

export async function loadRoundRules(db: Db, scope: OrganisationScope): Promise<RoundRules | null> {
  const round = await findReminderRound(db, scope);
  return round ? { policies: await findReminderPolicies(db, scope), sinceOn: round.since_on } : null;
}

interface Asked {
  rules: RoundRules;
  day: CalendarDate;
  now: Instant;
  timeZone: string;
}

/** Some suppliers as a round of that day meets them; of a walk through all of them, only those that something is due to, or would be. */
export async function loadRemindable(db: Db, scope: OrganisationScope, asked: Asked, part: SupplierPart): Promise<{ found: Remindable[]; next: string | null }> {
  const { rows, seen, first, last } = await listStandingPart(db, scope, asked.day, part);
  if (first === null || last === null) return { found: [], next: null };
  const waiting = await waitingOf(db, scope, { first, last }, asked);
  const isWalk = 'limit' in part;
  const candidates = rows.flatMap((row) => candidateOf(row, waiting.get(row.supplier_id) ?? null, asked, isWalk));
  return { found: await judge(db, scope, candidates, asked), next: isWalk && seen === part.limit ? last : null };
}

type Waiting = Extract<ReminderSubject, { kind: 'invitation' }>;

async function waitingOf(db: Db, scope: OrganisationScope, span: { first: string; last: string }, { now, timeZone }: Asked): Promise<Map<string, Waiting>> {
  const invitations = await listWaitingInvitations(db, scope, span, now);
  const touched = await listLastTouches(db, scope, invitations.map((one) => one.supplier_id));
  const dayOf = (instant: Instant) => dateInZone(instant, timeZone);
  return new Map(
    invitations.map((one) => [
      one.supplier_id,
      { kind: 'invitation', id: one.id, askedOn: dayOf(one.created_at), openedOn: one.opened_at === null ? null : dayOf(one.opened_at), touchedOn: touched.get(one.supplier_id) ?? null },
    ]),
  );
}

interface Candidate {
  row: StandingRow;
  level: QmLevel;
  subjects: ReminderSubject[];
  waiting: Waiting | null;
  standing: StandingPolicy;
}

function candidateOf(row: StandingRow, waiting: Waiting | null, { rules, day }: Asked, isWalk: boolean): Candidate[] {
  if (row.highest === 'none') return [];
  const standing = rules.policies[row.highest];
  const subjects = subjectsOf(row, waiting);
  const isNear = [...subjects, ...(waiting ? [waiting] : [])].some((subject) => (newestStep(subject, standing.policy, day)?.dueOn ?? '') >= rules.sinceOn);
  return isWalk && !isNear ? [] : [{ row, level: row.highest, subjects, waiting, standing }];
}

async function judge(db: Db, scope: OrganisationScope, candidates: readonly Candidate[], { rules, day, timeZone }: Asked): Promise<Remindable[]> {
  const ids = candidates.map((one) => one.row.supplier_id);
  if (ids.length === 0) return [];
  // One after the other: inside a transaction there is one connection.
  const proofs = await findSuppliersWithWaitingProof(db, scope, ids);
  const questions = await findSuppliersWithOpenQuestion(db, scope, ids);
  const waves = await findSuppliersInWaves(db, scope, ids, null);
  const withdrawals = await listWithdrawals(db, scope, ids);
  const decided = decidedBySupplier(await listDecidedSubjects(db, scope, ids));
  return candidates.map(({ row, level, subjects: all, waiting, standing: { policy, sinceOn } }) => {
    const id = row.supplier_id;
    const withdrawnAt = withdrawals.get(id);
    const isAskedSince = withdrawnAt !== undefined && waiting !== null && waiting.askedOn >= dateInZone(withdrawnAt, timeZone);
    const subjects = isAskedSince ? [waiting] : all;
    const quiet = whyQuiet({
      triage: row.triage,
      status: row.status,
      required: row.highest,
      hasWaitingProof: proofs.has(id),
      hasOpenQuestion: questions.has(id),
      hasWithdrawn: withdrawnAt !== undefined && !isAskedSince && !isCovered(row.state),
      isInWave: waves.has(id),
      hasPromise: row.state === 'gap_agreed',
    });
    const own = decided.get(id) ?? new Map<string, DecidedSteps>();
    const since = sinceOn !== null && sinceOn > rules.sinceOn ? sinceOn : rules.sinceOn;
    const isSilent = quiet !== null || !policy.isOn;
    // What was stopped ahead of its day is no longer ahead.
    const ahead = isSilent ? [] : subjects.flatMap((subject) => nextStepAfter(subject, policy, latestDate(day, own.get(subjectKey(subject))?.lastDueOn ?? day)) ?? []);
    return {
      supplierId: id,
      name: row.legal_name,
      ownerMemberId: row.owner_member_id,
      unitId: row.unit_id,
      level,
      policy,
      subjects,
      decided: own,
      quiet,
      steps: quiet === null ? dueSteps(subjects, policy, { sinceOn: since, decided: own }, day) : [],
      nextOn: ahead.length > 0 ? ahead.reduce((a, b) => (a < b ? a : b)) : null,
    };
  });
}

function decidedBySupplier(rows: Awaited<ReturnType<typeof listDecidedSubjects>>): Map<string, Map<string, DecidedSteps>> {
  const found = new Map<string, Map<string, DecidedSteps>>();
  for (const { supplier_id, subject, last_due_on: lastDueOn, sent } of rows) {
    const own = found.get(supplier_id) ?? new Map<string, DecidedSteps>();
    found.set(supplier_id, own.set(subject, { lastDueOn, sent }));
  }
  return found;
}
