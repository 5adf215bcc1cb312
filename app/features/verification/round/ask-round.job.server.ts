import { z } from 'zod';
import { can } from '#app/domain/access/permissions.ts';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { nonEmpty, type OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import { dateInZone, type Instant } from '#app/domain/calendar/instant.ts';
import { confirmationExpiry } from '#app/domain/verification/confirmation-state.ts';
import type { App } from '#app/platform/app.ts';
import { linkInRound } from '#app/platform/http/confirmation-context.server.ts';
import { defineJob } from '#app/platform/jobs/define-job.ts';
import { enqueueMail } from '#app/platform/mail/enqueue-mail.server.ts';
import { renderMail } from '#app/platform/mail/render-mail.ts';
import { formatFor } from '#app/platform/messages/format.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { digestSecret, newSecret } from '#app/platform/secret/secret.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { insertConfirmation } from '#db/queries/issuer-confirmation.ts';
import { findMember } from '#db/queries/member.ts';
import { getOrganisation, type OrganisationRow } from '#db/queries/organisation.ts';
import { listProofsById } from '#db/queries/proof.ts';
import { prepareConfirmation, type Prepared } from '../confirmation/prepare-confirmation.server.ts';
import { roundMail } from './round.mail.ts';

/** In whose name, with the units that they had when they pressed; what to ask, of whom. */
const roundPayload = z.object({ memberId: z.string(), personId: z.string(), unitIds: z.array(z.string()).nullable(), contactId: z.string(), proofIds: z.array(z.string()).min(1) });
export type RoundPayload = z.output<typeof roundPayload>;

export const roundKind = 'issuer-round';

/** One mail with all that it asks: in one transaction, so that none goes out twice, whenever the process dies. */
export const askRoundJob = defineJob<Pick<App, 'db' | 'clock' | 'jobs' | 'config'>, typeof roundPayload>({
  kind: roundKind,
  payload: roundPayload,
  run: async (app, job) => void (await askRound(app, job.organisationId ?? '', job.key, job.payload)),
});

/** Decides again about each: since the press others may have asked, judged or left. */
function askRound(app: Pick<App, 'db' | 'clock' | 'jobs' | 'config'>, organisationId: string, key: string, { memberId, personId, unitIds, contactId, proofIds }: RoundPayload) {
  const scope = unsafeOrganisationScope({ organisationId, unitIds, actor: { kind: 'member', memberId, personId } });
  return mutate(app, scope, async (tx, { now }) => {
    const member = await findMember(tx, scope, memberId);
    if (!member || member.removed_at || !can({ role: member.role, canApprove: member.can_approve === 1 }, 'verification:write')) return refused('gone' as const);
    const organisation = await getOrganisation(tx, scope);
    const there = new Set((await listProofsById(tx, scope, proofIds)).map((proof) => proof.id));
    const prepared: Prepared[] = [];
    for (const proofId of proofIds.filter((id) => there.has(id))) {
      const one = await prepareConfirmation(tx, { scope, member, organisation }, { proofId, contactId, way: 'link', now });
      if (!('problem' in one)) prepared.push(one);
    }
    const [first] = prepared;
    if (!first) return refused('nothing_left' as const);
    const secret = newSecret();
    const events = await writeQuestions(tx, scope, prepared, { secret, now });
    await enqueueMail(tx, mailOf(app, organisation, prepared, { key, secret, now }));
    return done(prepared.length, nonEmpty(events));
  });
}

async function writeQuestions(tx: Tx, scope: OrganisationScope, prepared: readonly Prepared[], { secret, now }: { secret: string; now: Instant }): Promise<OrganisationAuditEvent[]> {
  const expiresAt = confirmationExpiry(now);
  const events: OrganisationAuditEvent[] = [];
  for (const { row, asked, contact } of prepared) {
    const unanswered = { result: null, answered_at: null, answered_on: null, answered_by: null, remark: null };
    // Asked alone, the link of the mail is that of the question.
    const keys = prepared.length === 1 ? { token_hash: digestSecret(secret) } : { token_hash: digestSecret(linkInRound(secret, row.id)), round_hash: digestSecret(secret) };
    await insertConfirmation(tx, scope, { ...row, ...unanswered, ...keys, expires_at: expiresAt });
    events.push({
      type: 'confirmation.asked',
      subject: { kind: 'issuer_confirmation', id: row.id },
      data: { supplierId: row.supplier_id, certificateId: row.certificate_id, issuer: asked.issuer, contactId: contact.id, isAlone: row.is_alone === 1, expiresAt },
      personal: { email: row.reached },
    });
  }
  return events;
}

/** About one supplier, it stands among the mails of that supplier. */
function mailOf({ config }: Pick<App, 'config'>, organisation: OrganisationRow, prepared: readonly Prepared[], { key, secret, now }: { key: string; secret: string; now: Instant }) {
  const [first] = prepared as [Prepared, ...Prepared[]];
  const { asked, contact, row } = first;
  const until = dateInZone(confirmationExpiry(now), organisation.time_zone);
  const mail = roundMail({ asked: prepared.map((one) => one.asked), url: `${config.publicAddress.url}/c/${secret}`, until }, formatFor(contact.issuer_locale, organisation.time_zone));
  const supplierIds = new Set(prepared.map((one) => one.row.supplier_id));
  return {
    key: `issuer-confirmation:${key}`,
    kind: 'issuer-confirmation' as const,
    organisationId: organisation.id,
    supplierId: supplierIds.size === 1 ? row.supplier_id : null,
    to: { name: asked.issuer, email: row.reached },
    locale: contact.issuer_locale,
    now,
    ...renderMail({ locale: contact.issuer_locale, ...mail }),
  };
}
