import type { AtDesk } from '#app/platform/desk/desk-session.server.ts';
import type { Db } from '#db/dialect/connect.ts';
import { listSharesOfCompany } from '#db/queries/company-certificate.ts';
import { listMembersOfCompany } from '#db/queries/company-member.ts';

/** What it means for each of somebody's companies that they go. */
export function loadLeaving(db: Db, companies: AtDesk['companies']) {
  return Promise.all(
    companies.map(async ({ companyId, legalName }) => {
      const [members, shares] = await Promise.all([listMembersOfCompany(db, { companyId }), listSharesOfCompany(db, { companyId })]);
      const live = shares.filter((share) => share.withdrawn_at === null);
      return { companyId, legalName, isLast: members.length === 1, sharedWith: [...new Set(live.map((share) => share.organisation_name))].sort((a, b) => a.localeCompare(b)) };
    }),
  );
}
export type LeavingCompany = Awaited<ReturnType<typeof loadLeaving>>[number];
