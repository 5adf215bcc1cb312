import type { CompanyScope } from '#app/domain/access/scope.ts';
import { nonEmpty, type CompanyAuditEvent } from '#app/domain/audit/events.ts';
import { ownWords } from '#app/domain/person/own-words.ts';
import type { App } from '#app/platform/app.ts';
import { dropAccountKind, type AccountToDrop } from '#app/platform/desk/drop-account.job.server.ts';
import { returnHashOf } from '#app/platform/desk/return-hash.server.ts';
import { enqueueJob } from '#app/platform/jobs/enqueue-job.server.ts';
import { done, mutateCompany, refused } from '#app/platform/mutate/mutate.server.ts';
import { unsafeCompanyScope } from '#app/platform/scope/make-scope.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { leaveCompanyTo } from '#db/queries/company.ts';
import { listSharesOfCompany } from '#db/queries/company-certificate.ts';
import { listMembersOfCompany, removeCompanyMember } from '#db/queries/company-member.ts';
import { deleteBesideCompanyChain, listBesideCompanyChain } from '#db/queries/company-personal.ts';
import { stopSharingEverywhere } from '../certificate/change-consent.server.ts';

interface Leaving {
  companyId: string;
  memberId: string;
  /** Of the last one: that what is shared is taken back. */
  stops: boolean;
  /** That the whole account goes, with the words of its owner; null: it goes by itself if this was its only company. */
  asked: AccountToDrop['asked'];
}

/**
 * Somebody leaves a company's desk. The last one leaves a way back behind, for the same address alone; what was shared stays
 * shared unless it is taken back here. The account follows by a job, which asks anew whether it speaks for nobody else.
 */
export function leaveCompany(app: Pick<App, 'db' | 'clock' | 'jobs'>, { companyId, memberId, stops, asked }: Leaving) {
  const company = unsafeCompanyScope({ companyId, actor: { kind: 'supplier', invitationId: memberId, name: null } });
  return mutateCompany<{ name: string }, 'gone'>(app, company, async (tx, { now }) => {
    const members = await listMembersOfCompany(tx, company);
    const member = members.find((one) => one.id === memberId);
    if (!member) return refused('gone');
    const events: CompanyAuditEvent[] = [{ type: 'company_member.removed', subject: { kind: 'company_member', id: memberId }, data: { accountId: member.account_id } }];
    await removeCompanyMember(tx, company, memberId, now);
    if (members.length === 1) {
      if (stops) events.push(...(await takeAllBack(tx, company, now)));
      await leaveCompanyTo(tx, company, returnHashOf(member.email), now);
    }
    if (asked) await forgetWords(tx, company, member);
    const payload: AccountToDrop = { accountId: member.account_id, asked };
    await enqueueJob(tx, { kind: dropAccountKind, key: `${dropAccountKind}:${memberId}`, payload, organisationId: null, now });
    return done({ name: member.name }, nonEmpty(events));
  });
}

async function takeAllBack(tx: Tx, company: CompanyScope, now: string): Promise<CompanyAuditEvent[]> {
  const shares = await listSharesOfCompany(tx, company);
  return stopSharingEverywhere(tx, company, shares.filter((share) => share.withdrawn_at === null), shares, now);
}

/** What stands beside the company's chain: the events stay and still verify. */
async function forgetWords(tx: Tx, company: CompanyScope, { id, name, email }: { id: string; name: string; email: string }): Promise<void> {
  const beside = await listBesideCompanyChain(tx, company);
  await deleteBesideCompanyChain(tx, company, ownWords(beside, { names: [name], emails: [email] }, new Set([id])));
}
