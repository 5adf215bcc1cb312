import { digestSecret, newSecret } from '#app/platform/secret/secret.server.ts';
import { nonEmpty, type OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import { afterMove, isSettledLevel } from '#app/domain/contract/requirement.ts';
import { linkState } from '#app/domain/invitation/link-life.ts';
import { askedLevel, loadStandingContract } from '#app/platform/contract/load-contract.server.ts';
import { recordPromise } from '#app/platform/contract/record-promise.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { nextStep, recordRequirement, type NewRequirement, type RequirementRow } from '#db/queries/contract-requirement.ts';
import { findInvitation } from '#db/queries/invitation.ts';
import type { ContractContext } from '../contract-context.ts';
import { mailRequirement } from './mail-requirement.server.ts';
import type { SettleValues } from './requirement.form.ts';

/** `changed`: somebody was first; `too_low`: as for sending. */
export type SettleProblem = 'changed' | 'too_low';

const outcomes = { record_agreed: 'agreed', record_refused: 'refused', accept_date: 'date_accepted', hold_date: 'date_held' } as const;

/** Writes down what was agreed or refused elsewhere, or answers the other date that the supplier named. */
export function settleRequirement(ctx: ContractContext, supplierId: string, contractId: string, values: SettleValues) {
  const { app, scope, today, member } = ctx;
  return mutate(app, scope, async (tx, { now }) => {
    const { contract, services, needed, requirement: before } = await loadStandingContract(tx, scope, supplierId, contractId, today);
    const state = before && before.id === values.requirementId ? afterMove(before.state, values.intent) : null;
    if (!before || !state) return refused<SettleProblem>('changed');
    if (before.state === 'proposed' && state === 'agreed' && !isSettledLevel(askedLevel(before), needed)) return refused<SettleProblem>('too_low');
    const date = values.intent === 'accept_date' ? acceptedDate(before) : {};
    const invitation = before.invitation_id && isAnswer(values) ? await findInvitation(tx, scope, before.invitation_id) : null;
    const secret = values.intent === 'hold_date' && invitation && linkState(invitation, now) === 'open' ? newSecret() : null;
    const step = nextStep(before, { ...date, state, said: values.note, token_hash: secret && digestSecret(secret), recorded_by_member_id: member.id, recorded_at: now });
    const id = await recordRequirement(tx, scope, step);
    const kind = outcomes[values.intent];
    if (invitation && (kind === 'date_accepted' || kind === 'date_held')) await mailRequirement(tx, ctx, { kind, id, requirement: step, contract, invitation, secret, now });
    const { level, by_on: byOn } = step;
    const events: OrganisationAuditEvent[] = [
      {
        type: 'requirement.settled',
        subject: { kind: 'contract_requirement', id },
        data: { supplierId, contractId, reference: contract.reference, level, byOn, outcome: kind, otherOn: before.counter_on, note: values.note },
      },
    ];
    if (state === 'agreed' && values.isAgreedDate) {
      events.push(...(await recordPromise(tx, scope, supplierId, { level, byOn, serviceIds: services?.map((one) => one.id) ?? null }, { source: 'member', today, now })));
    }
    return done({ kind, level, byOn, isAgreedDate: events.length > 1 }, nonEmpty(events));
  });
}

const isAnswer = ({ intent }: SettleValues) => intent === 'accept_date' || intent === 'hold_date';

/** The other date takes the place of the first; a step on the way that would come after it has no sense any more. */
function acceptedDate({ counter_on, by_on, interim_level, interim_on }: RequirementRow): Partial<NewRequirement> {
  const byOn = counter_on ?? by_on;
  const keepsStep = interim_on !== null && interim_on < byOn;
  return { by_on: byOn, interim_level: keepsStep ? interim_level : null, interim_on: keepsStep ? interim_on : null };
}
