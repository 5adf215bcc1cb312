import type { App } from '#app/platform/app.ts';
import { cookieName } from '#app/platform/http/cookies.ts';
import { digestSecret, newSecret } from '#app/platform/secret/secret.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { insertCompanyMember } from '#db/queries/company-member.ts';
import { ensureDeskAccount } from '#db/queries/desk-account.ts';
import { insertDeskSession } from '#db/queries/desk-session.ts';
import { newId } from '#db/queries/new-id.ts';

export interface AtDesk {
  accountId: string;
  memberId: string;
  email: string;
  /** What the browser would hold after signing in. */
  cookie: { name: string; value: string };
}

export async function addCompany(app: App, facts: { legal_name?: string; kvk_number?: string | null } = {}): Promise<string> {
  const id = newId();
  const company = { id, legal_name: 'Pompen Verzonnen B.V.', kvk_number: null, vat_number: null, lei: null, website: null, country: 'NL', locale: 'nl', created_at: app.clock.now(), ...facts } as const;
  await transact(app.db, async (tx) => void (await tx.insertInto('company').values(company).execute()));
  return id;
}

/** Somebody who speaks for a company, already signed in at its desk: for tests that are not about signing in. */
export async function addAtDesk(app: App, companyId: string, { email = `kim.${newId()}@pompen.example`, isProven = true, locale = 'nl' as 'en' | 'nl' } = {}): Promise<AtDesk> {
  const [memberId, secret, now] = [newId(), newSecret(), app.clock.now()];
  const accountId = await transact(app.db, async (tx) => {
    const account = await ensureDeskAccount(tx, { id: newId(), email, name: 'Kim Verzonnen', locale, created_at: now });
    await insertCompanyMember(tx, { companyId }, { id: memberId, account_id: account.id, added_at: now, added_by_account_id: null });
    const times = { created_at: now, last_seen_at: now, rotated_at: now, previous_token_hash: null, expires_at: new Date(Date.parse(now) + 7 * 86_400_000).toISOString(), revoked_at: null };
    await insertDeskSession(tx, { token_hash: digestSecret(secret), id: newId(), account_id: account.id, company_id: isProven ? null : companyId, visitor_name: isProven ? null : 'Kim', ...times, user_agent: 'test' });
    return account.id;
  });
  return { accountId, memberId, email, cookie: { name: cookieName('desk', app.config.publicAddress), value: secret } };
}

/** A certificate of the company's own, shared with nobody. */
export async function addCompanyCertificate(app: App, companyId: string, facts: { level?: 'QM10' | 'QM20' | 'QM30'; valid_until?: string } = {}): Promise<string> {
  const id = newId();
  const certificate = { scheme: 'nis2-qm', level: 'QM20', holder_name: 'Pompen Verzonnen B.V.', holder_kvk_number: null, scope_text: 'alles', issuer: 'Keurders Verzonnen', certificate_number: null, valid_from: '2026-01-01', valid_until: '2028-12-31', evidence_file_id: null } as const;
  await transact(app.db, async (tx) => void (await tx.insertInto('certificate').values({ id, company_id: companyId, organisation_id: null, ...certificate, ...facts, recorded_at: app.clock.now(), superseded_at: null }).execute()));
  return id;
}
