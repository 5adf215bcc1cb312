import { isAbout } from '#app/domain/person/person-terms.ts';
import type { PersonalRow } from '#db/queries/personal-row.ts';
import type { Search } from './judge-row.ts';

/** Fields of events that say who one person is, together. */
const persons = [
  { name: 'name', email: 'email', others: ['phone'] },
  { name: 'contactName', email: null, others: ['contactPhone'] },
  { name: 'answeredBy', email: null, others: ['contact'] },
] as const;

const grouped = new Set<string>(persons.flatMap(({ name, email, others }) => [name, ...(email ? [email] : []), ...others]));

/** Of the personal values beside some events, those of the person: told by name and address together, and what mentions them. */
export function judgeBeside(rows: readonly PersonalRow[], { terms, matcher }: Pick<Search, 'terms' | 'matcher'>): PersonalRow[] {
  const events = new Map<string, PersonalRow[]>();
  for (const one of rows) events.set(`${one.row.chain_id} ${one.row.sequence}`, [...(events.get(`${one.row.chain_id} ${one.row.sequence}`) ?? []), one]);
  return [...events.values()].flatMap((fields) => {
    const valueOf = (field: string) => fields.find(({ row }) => row.field === field)?.row.value as string | undefined;
    const theirs = new Set(
      persons.flatMap(({ name, email, others }) => (isAbout(terms, { name: valueOf(name), email: email ? valueOf(email) : null }) ? [name, ...(email ? [email] : []), ...others] : [])),
    ) as ReadonlySet<string>;
    return fields.filter(({ row }) => theirs.has(String(row.field)) || ((!grouped.has(String(row.field)) || row.field === 'contact') && matcher.names(String(row.value))));
  });
}
