import type { Role } from '#app/domain/access/permissions.ts';
import { findCoverage } from '#db/queries/coverage-interval.ts';
import type { NewCertificate } from '#db/queries/certificate.ts';
import { classify, enterCertificate, openRegister, registerSupplier, type Register } from '#tests/facts/register.ts';
import { addSignedInMember } from '#tests/setup/members.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import { httpVisitor, type HttpVisitor } from './http-visitor.ts';
import { serveFromSource } from './pages.ts';

export const today = '2026-03-14';
const before = '2026-01-10T10:00:00.000Z';

/** Answers that need exactly QM30. */
const answersQM30 = { dependency: 'some', it: 'admin', ictCompany: 'yes', replaceability: 'hard', incidentImpact: 'standstill', data: 'highly_sensitive', ot: 'control', physical: 'none', edi: 'none' };

export interface JudgingWorld {
  served: ServedApp;
  register: Register;
  home: string;
  /** By role; each call is another member. */
  signIn(role: Role, canApprove?: boolean): Promise<HttpVisitor & { memberId: string }>;
  /** A supplier that needs QM30, with a certificate that waits for judgement. */
  proof(facts?: Partial<NewCertificate>): Promise<{ supplierId: string; serviceId: string; proofId: string; certificateId: string }>;
  stateOf(supplierId: string, day?: string): Promise<string | undefined>;
  heldBy(supplierId: string): Promise<string | undefined>;
  /** The mails of a kind, the newest last. */
  mails(kind: string): Promise<{ subject: string; text: string; to_address: string; locale: string }[]>;
}

/** An organisation in which certificates are judged. */
export async function openJudgingWorld(): Promise<JudgingWorld> {
  const served = await serveFromSource({ now: `${today}T09:30:00.000Z` });
  const register = await openRegister(served.app.db);
  const db = served.app.db.read;
  const covered = (supplierId: string, day = today) => findCoverage(db, register.scope, supplierId, day);
  return {
    served,
    register,
    home: `/o/org-${register.scope.organisationId}`,
    async signIn(role, canApprove = false) {
      const { cookie, memberId } = await addSignedInMember(served.app, register.scope, { role, canApprove });
      const visitor = httpVisitor(served.url);
      visitor.keepCookie(cookie.name, cookie.value);
      return Object.assign(visitor, { memberId });
    },
    async proof(facts = {}) {
      const of = await registerSupplier(register, before, { legal_name: 'Pompen Verzonnen B.V.' });
      await classify(register, of, before, answersQM30);
      return { ...of, ...(await enterCertificate(register, of.supplierId, before, { level: 'QM30', valid_from: '2026-01-01', ...facts })) };
    },
    stateOf: async (supplierId, day) => (await covered(supplierId, day))?.state,
    heldBy: async (supplierId) => (await covered(supplierId))?.held,
    mails: (kind) => db.selectFrom('outbox_mail').select(['subject', 'text', 'to_address', 'locale']).where('organisation_id', '=', register.scope.organisationId).where('kind', '=', kind).orderBy('created_at').orderBy('id').execute(),
  };
}

/** The path of the one link in a mail. */
export function linkIn(text: string | undefined): string {
  return /https?:\/\/[^/\s]+(\/c\/[\w-]+)/.exec(text ?? '')?.[1] ?? '';
}
