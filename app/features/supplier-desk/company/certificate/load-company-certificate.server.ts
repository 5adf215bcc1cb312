import { schemeOf } from '#app/domain/certificate/schemes.ts';
import { validityOn } from '#app/domain/certificate/validity.ts';
import { dateInZone } from '#app/domain/calendar/instant.ts';
import { ownInstallation } from '#app/platform/certificate-file/own-installation.server.ts';
import { groupBy } from '#app/platform/coverage/group-by.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { DeskContext } from '#app/platform/http/wrappers.server.ts';
import { findCertificateOfCompany, listJudgementsOfCertificate, listSharesOfCompany, type CompanyShare } from '#db/queries/company-certificate.ts';
import { listClientsOfCompany } from '#db/queries/company-client.ts';
import { deskTimeZone } from '#app/platform/desk/desk-time-zone.ts';
import { clientsOfRows, isFor } from '../client-rows.ts';

/** One certificate of the company, with every client that sees it, saw it, or could. */
export async function loadCompanyCertificate({ app, db, scope, atDesk, today, locale }: DeskContext, certificateId: string) {
  const certificate = await findCertificateOfCompany(db, scope, certificateId);
  if (!certificate) throw new AppError('not_found');
  const [clients, all, judgements] = await Promise.all([listClientsOfCompany(db, scope), listSharesOfCompany(db, scope), listJudgementsOfCertificate(db, scope, certificateId)]);
  const shares = all.filter((share) => share.certificate_id === certificateId);
  const live = shares.filter((share) => share.withdrawn_at === null);
  const dayOf = (instant: string) => dateInZone(instant, deskTimeZone);
  return {
    id: certificate.id,
    scheme: schemeOf(certificate.scheme).name[locale],
    level: certificate.level,
    holderName: certificate.holder_name,
    issuer: certificate.issuer,
    number: certificate.certificate_number,
    scopeText: certificate.scope_text,
    validFrom: certificate.valid_from,
    validUntil: certificate.valid_until,
    validity: validityOn({ validFrom: certificate.valid_from, validUntil: certificate.valid_until }, today).is,
    file: certificate.file_name === null ? null : { name: certificate.file_name, bytes: Number(certificate.file_bytes), removedOn: certificate.file_removed_at && dayOf(certificate.file_removed_at) },
    takenBy: atDesk.name,
    installation: ownInstallation(app),
    shares: [...groupBy(live.toReversed(), (share) => share.organisation_id).values()].reverse().flatMap((of) => {
      const [share] = of;
      const rows = clients.filter((client) => of.some((one) => isFor(client, one)));
      return share ? [{ id: share.id, client: share.organisation_name, knownAs: rows.length > 1 ? rows.map((row) => row.supplierName) : [], on: dayOf(share.consented_at), by: share.consented_by, status: statusOf(of, judgements) }] : [];
    }),
    ended: shares
      .filter((share, n) => share.withdrawn_at !== null && !live.some((one) => one.organisation_id === share.organisation_id) && shares.findIndex((one) => one.organisation_id === share.organisation_id && one.withdrawn_at === share.withdrawn_at) === n)
      .map((share) => ({ id: share.id, client: share.organisation_name, on: dayOf(share.withdrawn_at ?? '') })),
    others: clientsOfRows(clients.filter((client) => client.invitation !== null && !live.some((share) => isFor(client, share)))),
  };
}

type Judgement = Awaited<ReturnType<typeof listJudgementsOfCertificate>>[number];

/** What a client made of it, beside whichever of its rows: a refusal first, then what still waits. */
function statusOf(shares: readonly CompanyShare[], judgements: readonly Judgement[]) {
  const results = shares.map((share) => judgements.find((one) => one.organisation_id === share.organisation_id && (share.supplier_id === null || one.supplier_id === share.supplier_id))?.result ?? ('waiting' as const));
  return (['refused', 'waiting', 'accepted'] as const).find((status) => results.includes(status)) ?? 'waiting';
}

export type CompanyCertificatePageData = Awaited<ReturnType<typeof loadCompanyCertificate>>;
