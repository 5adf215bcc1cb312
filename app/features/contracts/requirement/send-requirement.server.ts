import { linkExpiry } from '#app/domain/invitation/link-life.ts';
import { afterMove, isSettledLevel } from '#app/domain/contract/requirement.ts';
import { askedLevel, loadStandingContract } from '#app/platform/contract/load-contract.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { digestSecret, newSecret } from '#app/platform/secret/secret.server.ts';
import { nextStep, recordRequirement } from '#db/queries/contract-requirement.ts';
import { extendInvitation, findInvitation, listOpenInvitationIds } from '#db/queries/invitation.ts';
import type { ContractContext } from '../contract-context.ts';
import { mailRequirement } from './mail-requirement.server.ts';

/**
 * `not_proposed`: it was sent already, or there is nothing to send; `too_low`: more is needed than it asks, and nobody has
 * approved that; `past`: the day has gone by; `no_link`: the supplier has no open page to show it on.
 */
export type SendProblem = 'not_proposed' | 'too_low' | 'past' | 'no_link';

/** Puts it to the supplier: on its own page with a mail, or some other way, which is only written down. */
export function sendRequirement(ctx: ContractContext, supplierId: string, contractId: string, via: 'desk' | 'elsewhere') {
  const { app, scope, today, member } = ctx;
  return mutate(app, scope, async (tx, { now }) => {
    const { contract, needed, requirement: before } = await loadStandingContract(tx, scope, supplierId, contractId, today);
    const state = before && afterMove(before.state, 'send');
    if (!before || !state) return refused<SendProblem>('not_proposed');
    if (!isSettledLevel(askedLevel(before), needed)) return refused<SendProblem>('too_low');
    if (before.by_on <= today) return refused<SendProblem>('past');
    const [openId] = via === 'desk' ? (await listOpenInvitationIds(tx, scope, supplierId, now)).slice(-1) : [];
    const invitation = openId ? await findInvitation(tx, scope, openId) : null;
    if (via === 'desk' && !invitation) return refused<SendProblem>('no_link');
    const secret = invitation ? newSecret() : null;
    const step = nextStep(before, { state, invitation_id: invitation?.id ?? null, token_hash: secret && digestSecret(secret), recorded_by_member_id: member.id, recorded_at: now });
    const id = await recordRequirement(tx, scope, step);
    if (invitation && secret) {
      await extendInvitation(tx, scope, invitation.id, linkExpiry(now));
      await mailRequirement(tx, ctx, { kind: 'asked', id, requirement: step, contract, invitation, secret, now });
    }
    const { level, by_on: byOn } = before;
    return done({ name: invitation?.contact_name ?? null }, [
      {
        type: 'requirement.sent',
        subject: { kind: 'contract_requirement', id },
        data: { supplierId, contractId, reference: contract.reference, level, byOn, via, invitationId: invitation?.id ?? null },
        personal: invitation ? { name: invitation.contact_name, email: invitation.email } : {},
      },
    ]);
  });
}
