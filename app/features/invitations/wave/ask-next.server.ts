import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { dateInZone, startOfDay, type Instant } from '#app/domain/calendar/instant.ts';
import { proposedCertificateDate } from '#app/domain/invitation/growth-path.ts';
import { whyNotInWave, type NotInWave } from '#app/domain/invitation/wave-candidate.ts';
import type { App } from '#app/platform/app.ts';
import { loadAsk } from '#app/platform/invitation/load-ask.server.ts';
import { sendInvitation, type InvitationRequest } from '#app/platform/invitation/send-invitation.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { countSentInWave, findNextInWave, getWave, settleInWave, type WavePlace, type WaveRow } from '#db/queries/invitation-wave.ts';
import { loadCandidates } from './load-candidates.server.ts';

type Sender = Pick<App, 'db' | 'clock' | 'jobs' | 'config'>;

/** Asks the next supplier of a wave, or skips it with its reason. False: nothing is left for today. Everything is decided under the lock. */
export async function askNextInWave(app: Sender, scope: OrganisationScope, waveId: string, timeZone: string): Promise<boolean> {
  const outcome = await mutate(app, scope, async (tx, { now }) => {
    const today = dateInZone(now, timeZone);
    const wave = await getWave(tx, scope, waveId);
    if (wave.stopped_at !== null) return refused('stopped');
    if ((await countSentInWave(tx, scope, waveId, startOfDay(today, timeZone))) >= wave.per_day) return refused('enough_for_today');
    const next = await findNextInWave(tx, scope, waveId);
    if (!next) return refused('finished');
    const place = { waveId, supplierId: next.supplier_id };
    const request = await prepare(tx, scope, { wave, next, today, now });
    if ('problem' in request) {
      await settleInWave(tx, scope, place, { outcome: 'skipped', problem: request.problem }, now);
      return done(null, [{ type: 'invitation.skipped', subject: { kind: 'invitation_wave', id: waveId }, data: { supplierId: next.supplier_id, problem: request.problem } }]);
    }
    const sent = await sendInvitation(tx, scope, app.config, request);
    await settleInWave(tx, scope, place, { outcome: 'sent', invitation_id: sent.invitationId }, now);
    return done(null, sent.events);
  });
  return outcome.ok;
}

interface Turn {
  wave: WaveRow;
  next: WavePlace;
  today: CalendarDate;
  now: Instant;
}

/** The invitation as one by hand would be, or why there is none any more. Who owned the supplier was settled when the wave was planned. */
async function prepare(tx: Tx, scope: OrganisationScope, { wave, next, today, now }: Turn): Promise<InvitationRequest | { problem: NotInWave }> {
  const [candidate] = await loadCandidates(tx, scope, [next.supplier_id], { now, today, waveId: wave.id });
  const problem = candidate ? whyNotInWave(candidate.facts, { withoutOwner: true }) : 'ended';
  if (!candidate || problem !== null) return { problem: problem ?? 'ended' };
  const ask = await loadAsk(tx, scope, next.supplier_id, today);
  const person = candidate.reachable.find((contact) => contact.id === next.contact_id) ?? candidate.reachable[0];
  if (!ask.may.ok) return { problem: ask.may.problem };
  if (!person) return { problem: 'no_email' };
  return {
    ask,
    recipient: { contactId: person.id, name: person.name, email: person.email, locale: person.locale ?? ask.organisation.locale },
    contact: { name: wave.contact_name, phone: wave.contact_phone, email: wave.contact_email },
    wantedOn: wave.wanted_on !== null && wave.wanted_on > today ? wave.wanted_on : proposedCertificateDate(ask.may.level, today),
    memberId: wave.created_by_member_id,
    now,
  };
}
