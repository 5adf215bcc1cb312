import { dateInZone } from '#app/domain/calendar/instant.ts';
import { proposedCertificateDate } from '#app/domain/invitation/growth-path.ts';
import { linkExpiry } from '#app/domain/invitation/link-life.ts';
import { planWave } from '#app/domain/invitation/wave-plan.ts';
import { formatFor } from '#app/platform/messages/format.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { invitationMail } from '#app/platform/invitation/invitation.mail.ts';
import { loadAsk } from '#app/platform/invitation/load-ask.server.ts';
import { askedOf } from '#app/platform/invitation/send-invitation.server.ts';
import { chooseSuppliers } from './choose-suppliers.server.ts';
import { loadCandidates, type Candidate } from './load-candidates.server.ts';
import type { WaveValues } from './wave.form.ts';

/** The days of a wave, and one of its mails as an example. Nothing is written. Null: nobody of these can be asked. */
export async function previewWave(ctx: MemberContext, values: WaveValues) {
  const { db, scope, now, today } = ctx;
  const { asked } = chooseSuppliers(await loadCandidates(db, scope, values.id, { now, today }), values);
  const plan = planWave(asked.length, values.perDay, values.startsOn);
  const [first] = asked;
  if (!plan || !first) return null;
  return { plan, count: asked.length, ids: asked.map(({ supplier }) => supplier.id), sample: await sampleMail(ctx, first, values) };
}

export type WavePreview = NonNullable<Awaited<ReturnType<typeof previewWave>>>;

async function sampleMail({ db, scope, now, today, organisation }: MemberContext, { supplier, reachable }: Candidate, values: WaveValues) {
  const ask = await loadAsk(db, scope, supplier.id, today);
  const person = reachable[0];
  if (!person || !ask.may.ok) return null;
  const contact = { name: values.contactName, phone: values.contactPhone, email: values.contactEmail };
  const asked = askedOf({ ask, contact, wantedOn: values.wantedOn ?? proposedCertificateDate(ask.may.level, today) });
  const locale = person.locale ?? organisation.locale;
  const linkUntil = dateInZone(linkExpiry(now), organisation.time_zone);
  const mail = invitationMail({ asked, lowest: ask.lowest, highest: ask.highest, recipient: person.name, url: null, linkUntil }, formatFor(locale, organisation.time_zone));
  return { ...mail, supplier: supplier.legal_name, locale };
}
