import { data } from '@remix-run/node';
import { z } from 'zod';
import { nonEmpty } from '#app/domain/audit/events.ts';
import { certificateForm, type CertificateValues } from '#app/platform/certificate/certificate.form.ts';
import type { StoredEvidence } from '#app/platform/certificate/evidence-problem.ts';
import { answerReading, asksReading } from '#app/platform/certificate/answer-reading.server.ts';
import { evidenceRefusal, receiveEvidence } from '#app/platform/certificate/receive-evidence.server.ts';
import { shareWithClients } from '#app/platform/company/share-with-clients.server.ts';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { DeskContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutateCompany, refused } from '#app/platform/mutate/mutate.server.ts';
import { findCertificateOfCompany, listCertificatesOfCompany, listSharesOfCompany } from '#db/queries/company-certificate.ts';
import { listClientsOfCompany } from '#db/queries/company-client.ts';
import { answerOutcomeMessages } from '../../answer/outcome-messages.ts';
import { enterCompanyCertificate, isSameCertificate } from '../../certificate/enter-company-certificate.server.ts';
import { companyPath } from '../company-paths.ts';
import { clientsOfRows } from '../client-rows.ts';
import { consentedClients } from './change-consent.server.ts';
import { certificateOutcomeMessages } from './outcome-messages.ts';

/** What the form begins with: what the one before said, and the clients that see it. */
export async function loadNewCertificate({ db, scope, company, app }: DeskContext, renews: string | undefined) {
  const before = renews ? await findCertificateOfCompany(db, scope, renews) : null;
  const [clients, shares] = await Promise.all([listClientsOfCompany(db, scope), listSharesOfCompany(db, scope)]);
  const asking = clients.filter((client) => client.invitation !== null);
  const seen = before ? shares.filter((share) => share.certificate_id === before.id && share.withdrawn_at === null) : [];
  return {
    isRenewal: before !== null,
    maxFileBytes: app.config.http.maxUploadBytes,
    clients: clientsOfRows(asking),
    ticked: clientsOfRows(asking.filter((client) => seen.some((share) => share.organisation_id === client.organisationId))).map((client) => client.supplierId),
    initial: {
      scheme: before?.scheme ?? 'nis2-qm',
      level: before?.level ?? '',
      holderName: before?.holder_name ?? company.legal_name,
      holderKvkNumber: before?.holder_kvk_number ?? company.kvk_number ?? '',
      issuer: before?.issuer ?? '',
      scopeText: before?.scope_text ?? '',
    },
  };
}
export type NewCertificatePageData = Awaited<ReturnType<typeof loadNewCertificate>>;

const shape = (t: Parameters<typeof certificateForm>[0]) => certificateForm(t).and(z.object({ client: z.array(z.string()).optional() }));

/** Keeps the document, and shares it with every client that was ticked: one consent and one job for each. */
export async function takeNewCertificate(ctx: DeskContext, request: Request) {
  const evidence = await receiveEvidence(ctx, request, ctx.company.id);
  if (asksReading(evidence)) return answerReading(ctx, evidence);
  const submission = parseForm(evidence.fields, shape(ctx.t(answerOutcomeMessages).problems), ctx);
  if (submission.status !== 'success' || evidence.problem) {
    await evidence.letGo();
    const { sentence, status } = evidenceRefusal(ctx, evidence.problem ?? 'again');
    return data({ lastResult: submission.reply({ fieldErrors: { file: [sentence] } }) }, { status });
  }
  const { client: ticked = [], ...values } = submission.value;
  await enterAndShare(ctx, values, await evidence.keep(), ticked);
  return redirectWithToast(companyPath(ctx.company.id), ctx.t(certificateOutcomeMessages).saved);
}

function enterAndShare({ app, scope, atDesk }: DeskContext, values: CertificateValues, file: StoredEvidence, ticked: readonly string[]) {
  return mutateCompany(app, scope, async (tx, { now }) => {
    if ((await listCertificatesOfCompany(tx, scope)).some((one) => isSameCertificate(one, values, file))) return refused('already');
    const { certificateId, entered } = await enterCompanyCertificate(tx, scope, values, file, now);
    const clients = await consentedClients(tx, scope, ticked, certificateId);
    return done(null, nonEmpty([entered, ...(await shareWithClients(tx, scope, { certificateId, clients, consentedBy: atDesk.name, now }))]));
  });
}
