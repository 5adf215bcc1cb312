import type { CompanyScope, SupplierScope } from '#app/domain/access/scope.ts';
import { byLikeness } from '#app/domain/company/identity.ts';
import { covers } from '#app/domain/certificate/validity.ts';
import { schemeOf } from '#app/domain/certificate/schemes.ts';
import type { Level, QmLevel } from '#app/domain/level/method.ts';
import { wayStepKinds } from '#app/domain/way/steps.ts';
import { findCompanyOfSupplier } from '#app/platform/company/company-of-supplier.server.ts';
import { findAtDesk } from '#app/platform/desk/desk-session.server.ts';
import type { SupplierContext } from '#app/platform/http/wrappers.server.ts';
import { unsafeCompanyScope } from '#app/platform/scope/make-scope.server.ts';
import type { Db } from '#db/dialect/connect.ts';
import { listCertificatesOfCompany, listSharesOfCompany } from '#db/queries/company-certificate.ts';
import { getSupplier } from '#db/queries/supplier.ts';
import { isFor } from '../company/client-rows.ts';
import { findWayToTell } from '../way/way-to-tell.server.ts';
import { compareWithCompany } from './compare-supplier.server.ts';

/**
 * What somebody at a desk could share with this client at once, or tell it: of each company that they speak for and that may be meant.
 * Who is at no desk learns nothing, not even whether there would be something.
 */
export async function loadOffer(ctx: SupplierContext, request: Request) {
  const { db, scope, invitation, today, locale } = ctx;
  const atDesk = await findAtDesk(ctx.http, request);
  if (!atDesk) return { isAtDesk: false, isOwn: false, companies: [] };
  const supplier = await getSupplier(db, scope, scope.supplierId);
  const joined = await findCompanyOfSupplier(db, scope, supplier);
  const meant = atDesk.companies.filter(({ companyId }) => joined === null || companyId === joined.companyId);
  const companies = [];
  for (const { companyId } of meant) {
    const compared = await compareWithCompany(db, companyId, supplier, invitation.email);
    const certificates = await listShareable(db, companyId, scope, today);
    // A row that is joined already has nothing to be asked when there is nothing to share.
    if (!compared || (certificates.length === 0 && joined !== null)) continue;
    const { company, agreeing, differing, numbers } = compared;
    companies.push({
      companyId,
      legalName: company.legal_name,
      isJoined: joined !== null,
      agreeing,
      differing: joined ? [] : differing.map((mark) => ({ mark, ...numbers[mark] })),
      told: certificates.length === 0 ? await toldSteps(db, unsafeCompanyScope({ companyId, actor: scope.actor }), today) : [],
      certificates: certificates.map((one) => ({ id: one.id, scheme: schemeOf(one.scheme).name[locale], level: one.level, validUntil: one.valid_until, isEnough: isEnough(one.level, invitation.lowest) })),
    });
  }
  companies.sort((a, b) => byLikeness({ agreeing: a.agreeing, differing: a.differing.map((one) => one.mark) }, { agreeing: b.agreeing, differing: b.differing.map((one) => one.mark) }));
  return { isAtDesk: true, isOwn: joined !== null && meant.length > 0, companies };
}
export type Offer = Awaited<ReturnType<typeof loadOffer>>;

const isEnough = (held: QmLevel | null, asked: Level) => held !== null && (asked === 'none' || covers(held, asked));

/** What other clients know of the way to a certificate, where this one would hear the same. */
async function toldSteps(db: Db, company: CompanyScope, today: string) {
  const report = await findWayToTell(db, company, today);
  return report ? wayStepKinds.map((kind) => report.steps[kind]).filter((step) => step.plannedOn !== null || step.doneOn !== null) : [];
}

/** What holds today, or will, and does not stand beside this row of the client's register yet. */
export async function listShareable(db: Db, companyId: string, { organisationId, supplierId }: Pick<SupplierScope, 'organisationId' | 'supplierId'>, today: string) {
  const [certificates, shares] = await Promise.all([listCertificatesOfCompany(db, { companyId }), listSharesOfCompany(db, { companyId })]);
  const seen = new Set(shares.filter((share) => share.withdrawn_at === null && isFor({ organisationId, supplierId }, share)).map((share) => share.certificate_id));
  return certificates.filter((one) => one.valid_until >= today && !seen.has(one.id));
}
