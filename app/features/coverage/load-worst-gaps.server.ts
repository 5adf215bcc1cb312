import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { promiseOf } from '#app/domain/coverage/worst-gaps.ts';
import { nextStepFor, type NextStep } from '#app/domain/register/standing.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { rightForStep } from '#app/ui/next-step/address.ts';
import type { Db } from '#db/dialect/connect.ts';
import { listDeskFacts, listWorstGaps, type DeskFacts, type WorstGap } from '#db/queries/worst-gap.ts';

const shownGaps = 10;

export interface GapOnDesk {
  gap: WorstGap;
  desk: DeskFacts;
}

export async function readWorstGaps(db: Db, scope: OrganisationScope, today: CalendarDate): Promise<GapOnDesk[]> {
  const gaps = await listWorstGaps(db, scope, today, shownGaps);
  const desks = await listDeskFacts(db, scope, gaps.map((gap) => gap.supplierId), today);
  return gaps.flatMap((gap) => {
    const desk = desks.get(gap.supplierId);
    return desk ? [{ gap, desk }] : [];
  });
}

export type WorstGapRow = ReturnType<typeof worstGapRow>;

/** One line of the list. The step depends on the hour, as an invitation may have run out since: never keep it. */
export function worstGapRow({ today, now, can }: Pick<MemberContext, 'today' | 'now' | 'can'>, { gap, desk }: GapOnDesk) {
  const step = stepFor(gap, desk, today, now);
  return {
    id: gap.supplierId,
    name: gap.name,
    lowest: gap.lowest,
    level: gap.level,
    promise: promiseOf(gap),
    proofUntil: gap.proofUntil,
    agreedOn: gap.agreedOn,
    areas: gap.areas,
    spendCents: gap.spendCents,
    currency: gap.currency ?? 'EUR',
    step: step.kind === 'nothing' ? null : step,
    mayTakeStep: step.kind !== 'nothing' && can(rightForStep[step.kind]),
  };
}

/** As on the supplier's own page. What is in a gap certainly needs a level, so no question comes first. */
function stepFor(gap: WorstGap, desk: DeskFacts, today: CalendarDate, now: string): NextStep {
  const { state, lowest, level, proofUntil, agreedOn } = gap;
  const open = desk.invitations.find((one) => one.openUntil !== null && one.openUntil > now);
  return nextStepFor({
    today,
    triage: gap.triage,
    isEnded: gap.status === 'ended',
    current: { fromOn: today, untilOn: null, state, lowest, highest: level, held: 'none', proofUntil, agreedOn },
    openServiceId: null,
    waitingProofId: desk.waitingProofId,
    hasUnhandledAnswer: desk.hasUnhandledAnswer,
    unconfirmed: desk.unconfirmed,
    openInvitationSentAt: open?.sentAt ?? null,
    isUndelivered: open?.isUndelivered ?? false,
    lost: null,
    waveId: desk.waveId,
    canBeMailed: desk.canBeMailed,
    wasAsked: desk.invitations.length > 0,
  });
}
