import type { AuditEvent } from './events.ts';
import type { EventValue } from './event-shape.ts';

/** Fields of an event's data into which any text fits. */
type TextField<E> = E extends { readonly data: infer Data } ? { [K in keyof Data]-?: string extends NonNullable<Data[K]> ? K : never }[keyof Data] & string : never;

/** Text that nobody writes freely: ids, moments, digests, codes, and what companies are called. */
type Plain =
  | `${string}Id` | `${string}At` | `${string}On` | `${string}From` | `${string}Until` | `${string}Sha256` | `${string}Hash` | `${string}Number`
  | 'sha256' | 'slug' | 'country' | 'timeZone' | 'legalRegime' | 'subsectorCode' | 'scheme' | 'ictKind' | 'mailKind' | 'notice' | 'path' | 'method' | 'problem' | 'at' | 'day' | 'corrects'
  | 'legalName' | 'holderName' | 'goneName' | 'intoName' | 'fromName' | 'otherName' | 'installation';

type TextOf = { readonly [E in AuditEvent as E['type']]?: readonly TextField<E>[] };

/** Fields of one kind of event that are called as words elsewhere, but are an organisation's name or one of a closed list. */
const codes = { 'organisation.created': ['name'], 'import.refused': ['reason'], 'supplier.triaged': ['reason'] } as const satisfies TextOf;

/**
 * What people wrote: somebody may be named in it, so it stands beside the chain as personal values do, and can be erased there.
 * A field of text that is in none of these lists does not compile.
 */
const spoken = {
  'access.changed': ['scope'],
  'access.granted': ['scope'],
  'certificate.entered': ['issuer', 'scopeText'],
  'confirmation.answered': ['issuer'],
  'confirmation.asked': ['issuer'],
  'confirmation.called': ['issuer'],
  'confirmation.revoked': ['issuer'],
  'contract.changed': ['reference'],
  'contract.recorded': ['name', 'reference'],
  'contract.removed': ['reference'],
  'equivalence.decided': ['note'],
  'equivalence.proposed': ['conditions'],
  'import.applied': ['fileName'],
  'import.discarded': ['fileName'],
  'import.refused': ['fileName'],
  'import.started': ['fileName'],
  'import.undo_started': ['fileName'],
  'import.undone': ['fileName'],
  'invitation.revoked': ['reason'],
  'issuer.added': ['name'],
  'issuer.contact_added': ['name', 'source'],
  'issuer.contact_removed': ['name'],
  'issuer.removed': ['name'],
  'issuer.renamed': ['name', 'was'],
  'method.adopted': ['name'],
  'proof.removed': ['reason'],
  'question.asked': ['title'],
  'question.closed': ['title', 'conclusion'],
  'requirement.answered': ['reference'],
  'requirement.approval_decided': ['note', 'reference'],
  'requirement.proposed': ['reason', 'reference'],
  'requirement.sent': ['reference'],
  'requirement.settled': ['note', 'reference'],
  'saved_view.changed': ['name'],
  'saved_view.removed': ['name'],
  'saved_view.saved': ['name'],
  'service.added': ['name', 'processSupported'],
  'standing.recorded': ['reason'],
  'unit.created': ['name'],
  'unit.removed': ['name'],
  'verification.recorded': ['reason'],
  'verification.withdrawn': ['reason'],
  'way.reported': ['auditBody'],
} as const satisfies TextOf;

/** Columns of which an event tells what they were and became, and into which people write. */
const spokenColumns: ReadonlySet<string> = new Set([
  'fallback', 'issuer', 'locations', 'name', 'note', 'own_reference', 'parent_name', 'process_supported', 'reference', 'scope', 'scope_text', 'sub_processors',
]);
/** Their changes are of names that stand in public registers. */
const ofCompanies: ReadonlySet<string> = new Set(['organisation.changed', 'company.changed']);

type Listed<Lists, T> = T extends keyof Lists ? (Lists[T] extends readonly (infer F)[] ? F : never) : never;
type Unsorted = { [E in AuditEvent as Exclude<TextField<E>, Plain | Listed<typeof spoken, E['type']> | Listed<typeof codes, E['type']>> extends never ? never : E['type']]: TextField<E> };
/** Says which kind of event has text that was not thought of. */
export const everyTextIsSorted: keyof Unsorted extends never ? true : Unsorted = true;

type Data = { readonly [field: string]: EventValue | undefined };
const isRecord = (value: EventValue | undefined): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where an event of a kind may hold words: paths into its data. */
function pathsIn(type: string, data: Data): string[][] {
  const fields = Object.hasOwn(spoken, type) ? spoken[type as keyof typeof spoken] : [];
  const changes = isRecord(data.changes) && !ofCompanies.has(type) ? Object.keys(data.changes).filter((column) => spokenColumns.has(column)) : [];
  return [...fields.map((field) => [field]), ...changes.flatMap((column) => [['changes', column, 'from'], ['changes', column, 'to']])];
}

/** What a path is called beside the chain. Names of personal fields have no point in them. */
const fieldOf = (path: readonly string[]) => `data.${path.join('.')}`;

function valueAt(data: Data, path: readonly string[]): EventValue | undefined {
  return path.reduce<EventValue | undefined>((at, key) => (isRecord(at) ? at[key] : undefined), data);
}

/** The data with another value at a path; undefined takes it away, and what holds it stays. */
function withValueAt(data: Data, [key = '', ...rest]: readonly string[], value: string | undefined): Data {
  const inner = data[key];
  return { ...data, [key]: rest.length === 0 ? value : withValueAt(isRecord(inner) ? inner : {}, rest, value) };
}

/** An event's data without what people wrote in it, and those words by the field in which they stand beside the chain. */
export function wordsApart({ type, data }: Pick<AuditEvent, 'type' | 'data'>): { data: Data; words: [field: string, text: string][] } {
  let rest = data as Data;
  const words: [string, string][] = [];
  for (const path of pathsIn(type, rest)) {
    const text = valueAt(rest, path);
    if (typeof text !== 'string' || text === '') continue;
    words.push([fieldOf(path), text]);
    rest = withValueAt(rest, path, undefined);
  }
  return { data: rest, words };
}

/**
 * The data as it was told, with what people wrote back in its place. `fields` are those of which the chain holds a digest;
 * in place of words that were erased stands `erased`.
 */
export function wordsBack(data: Data, fields: readonly string[], kept: { readonly [field: string]: string | undefined }, erased: string): Data {
  return fields.filter((field) => field.startsWith('data.')).reduce((whole, field) => withValueAt(whole, field.split('.').slice(1), kept[field] ?? erased), data);
}
