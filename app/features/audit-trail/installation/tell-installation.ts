import type { InstallationAuditEvent } from '#app/domain/audit/events.ts';

type Type = InstallationAuditEvent['type'];

interface Told<T extends Type> {
  data: Extract<InstallationAuditEvent, { type: T }>['data'];
  /** Values beside the chain that were not erased. */
  personal: Readonly<Record<string, string | undefined>>;
}

const from = ({ address }: Told<Type>['personal']) => (address ? ` from ${address}` : '');
const gone = ({ slug, events, files }: { slug: string; events: number; files: number }) => `${slug}, with ${events} events and ${files} files`;
const ended = { this: '', another: ' of another browser', others: ' of all other browsers' } as const;

/** What stands in the installation's own trail, in the operator's console: in English, as all that is said there. */
const sentences: { readonly [T in Type]: (told: Told<T>) => string } = {
  'person.registered': ({ personal }) => `has an account${personal.email ? ` for ${personal.email}` : ''}`,
  'person.changed': ({ data }) => `changed ${data.fields.join(', ')} of the account`,
  'person.password_changed': () => 'changed the password',
  'person.anonymised': () => 'was forgotten: the account has neither name nor address any more',
  'person.signed_in': ({ personal }) => `signed in${from(personal)}`,
  'person.signed_out': ({ data }) => `ended the sign-in${ended[data.ended]}`,
  'person.sign_in_failed': ({ data, personal }) => `was tried to sign in as, ${data.attempts} ${data.attempts === 1 ? 'time' : 'times within an hour'}${from(personal)}`,
  'desk_account.signed_in': ({ data, personal }) => `signed in at the suppliers’ desk${{ code: ' with a code from a mail', password: '', first_sharing: ' by sharing for the first time', first_answer: ' by keeping a desk' }[data.by]}${from(personal)}`,
  'desk_account.signed_out': () => 'signed out at the suppliers’ desk',
  'desk_account.changed': ({ data }) => `changed ${data.fields.join(', ')} of the account at the suppliers’ desk`,
  'desk_account.deleted': () => 'deleted the account at the suppliers’ desk',
  'installation.organisation_created': ({ data }) => `organisation ${data.slug} was made${data.isDemo ? ' as a demo' : ''}`,
  'installation.organisation_deleted': ({ data }) => `organisation ${gone(data)}, was deleted`,
  'demo.removed': ({ data }) => `demo organisation ${gone(data)}, was removed`,
};

/** One event in words; an event of a later version by its name. */
export function tellInstallation(type: string, told: { data: unknown; personal: Told<Type>['personal'] }): string {
  return Object.hasOwn(sentences, type) ? (sentences[type as Type] as (told: unknown) => string)(told) : type;
}
