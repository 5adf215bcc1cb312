import type { ConfirmationScope } from '#app/domain/access/scope.ts';
import type { Instant } from '#app/domain/calendar/instant.ts';
import type { AskedCertificate } from '#app/domain/verification/asked-certificate.ts';
import type { ConfirmationResult } from '#app/domain/verification/confirmation-state.ts';
import type { Config } from '#app/platform/config/config.ts';
import { enqueueMail } from '#app/platform/mail/enqueue-mail.server.ts';
import { renderMail } from '#app/platform/mail/render-mail.ts';
import { formatFor } from '#app/platform/messages/format.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { listRound, type IssuerConfirmationRow } from '#db/queries/issuer-confirmation.ts';
import { findMemberAddress } from '#db/queries/member.ts';
import { getOrganisation } from '#db/queries/organisation.ts';
import { getSupplier } from '#db/queries/supplier.ts';
import { confirmationNotice } from '../confirmation/confirmation.mail.ts';
import { roundNotice } from '../round/round.mail.ts';

interface Answered {
  confirmation: IssuerConfirmationRow;
  asked: AskedCertificate;
  answer: { result: ConfirmationResult; by: string; remark: string | null };
  now: Instant;
}

/**
 * Lays a mail in the outbox for the member who asked, while they are one. Call it in the transaction of the answer. Of what
 * one mail asked together, a no is told at once, and everything else when the last question has been answered.
 */
export async function notifyAskedBy(tx: Tx, scope: ConfirmationScope, config: Pick<Config, 'publicAddress'>, answered: Answered): Promise<void> {
  const { confirmation, answer } = answered;
  const member = await findMemberAddress(tx, scope, confirmation.asked_by_member_id);
  if (!member) return;
  if (confirmation.round_hash) await notifyOfRound(tx, scope, config, { ...answered, member, roundHash: confirmation.round_hash });
  if (!confirmation.round_hash || answer.result === 'denied') await notifyOfOne(tx, scope, config, { ...answered, member });
}

type To = { member: NonNullable<Awaited<ReturnType<typeof findMemberAddress>>> };

async function notifyOfRound(tx: Tx, scope: ConfirmationScope, { publicAddress }: Pick<Config, 'publicAddress'>, { asked, now, member, roundHash }: Answered & To & { roundHash: string }): Promise<void> {
  const questions = (await listRound(tx, roundHash)).filter((one) => one.revoked_at === null);
  const results = questions.flatMap((one) => one.result ?? []);
  if (results.length < questions.length) return;
  const organisation = await getOrganisation(tx, scope);
  const locale = member.locale ?? organisation.locale;
  const mail = roundNotice({ issuer: asked.issuer, results, url: `${publicAddress.url}/o/${organisation.slug}/verification/due` }, formatFor(locale, organisation.time_zone));
  await enqueueMail(tx, { key: `confirmation-notice:${roundHash}`, kind: 'confirmation-notice', organisationId: scope.organisationId, supplierId: null, to: { name: member.name, email: member.email }, locale, now, ...renderMail({ locale, ...mail }) });
}

async function notifyOfOne(tx: Tx, scope: ConfirmationScope, { publicAddress }: Pick<Config, 'publicAddress'>, { confirmation, asked, answer, now, member }: Answered & To): Promise<void> {
  const organisation = await getOrganisation(tx, scope);
  const supplier = await getSupplier(tx, scope, scope.supplierId);
  const locale = member.locale ?? organisation.locale;
  const url = `${publicAddress.url}/o/${organisation.slug}/verification/${confirmation.proof_id}`;
  const mail = confirmationNotice({ issuer: asked.issuer, supplier: supplier.legal_name, ...answer, url }, formatFor(locale, organisation.time_zone));
  await enqueueMail(tx, {
    key: `confirmation-notice:${confirmation.id}`,
    kind: 'confirmation-notice',
    organisationId: scope.organisationId,
    supplierId: supplier.id,
    to: { name: member.name, email: member.email },
    locale,
    now,
    ...renderMail({ locale, ...mail }),
  });
}
