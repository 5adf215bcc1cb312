import { z } from 'zod';
import type { Actor } from '#app/domain/access/scope.ts';
import { createOrganisation } from '#app/platform/account/create-organisation.server.ts';
import { registerPerson } from '#app/platform/account/register-person.server.ts';
import type { App } from '#app/platform/app.ts';
import { locales } from '#app/platform/messages/locale.ts';
import { hashPassword } from '#app/platform/password/password.server.ts';
import { newReadableCode } from '#app/platform/secret/secret.server.ts';
import { findPersonByEmail } from '#db/queries/person.ts';
import { organisationShape } from '../organisation.form.ts';

/** What the operator must say; the rest has the value that most organisations here need. */
export const operatorAnswers = z.object({
  ...organisationShape,
  country: organisationShape.country.default('NL'),
  timeZone: organisationShape.timeZone.default('Europe/Amsterdam'),
  legalRegime: organisationShape.legalRegime.default('cbw'),
  contractingAuthority: organisationShape.contractingAuthority.default(false),
  language: z.enum(locales).default('nl'),
  adminName: z.string().trim().min(2).max(120),
  adminEmail: z.email().max(320),
});

export interface CreatedByOperator {
  slug: string;
  email: string;
  /** Shown once; null: the admin had an account already. */
  password: string | null;
}

/** An organisation with its first admin, who gets a first password unless the address has an account. */
export async function createByOperator(app: Pick<App, 'db' | 'clock'>, actor: Actor, answers: z.output<typeof operatorAnswers>): Promise<CreatedByOperator> {
  const { adminName: name, adminEmail: email, language: locale, sector, ...facts } = answers;
  const { personId, password } = await findOrRegister(app, actor, { name, email, locale });
  const admin = { personId, name, email, role: 'admin' as const, canApprove: true };
  const { slug } = await createOrganisation(app, actor, { ...facts, ...sector, locale, isDemo: false }, [admin]);
  return { slug, email, password };
}

async function findOrRegister(app: Pick<App, 'db' | 'clock'>, actor: Actor, person: { name: string; email: string; locale: 'en' | 'nl' }) {
  const known = await findPersonByEmail(app.db.read, person.email);
  if (known) return { personId: known.id, password: null };
  const password = newReadableCode();
  const registered = await registerPerson(app, actor, { ...person, passwordHash: await hashPassword(password) });
  if (!registered.ok) throw new Error(`${person.email} was registered by somebody else just now: try again`);
  return { personId: registered.value, password };
}
