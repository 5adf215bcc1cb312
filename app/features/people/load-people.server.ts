import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { placeOf } from '#db/queries/personal-places.ts';
import { from } from '#db/queries/scoped.ts';
import { foundIn } from './found-in.ts';
import { peopleMessages } from './messages.ts';
import type { PeopleAnswers } from './people.form.ts';
import type { Found, PeopleAsked } from './search-people.server.ts';

/** Somebody may be found in any unit: not for a member who is limited to some. */
export function requireWhole({ scope }: MemberContext): void {
  if (scope.unitIds !== null) throw new AppError('forbidden', 'people are found in all units');
}

export const termsOf = ({ name, email }: PeopleAnswers) => ({ names: name, emails: email });

export async function findPeople({ app, scope, now }: MemberContext, answers: PeopleAnswers): Promise<Found[]> {
  const asked: PeopleAsked = { organisationId: scope.organisationId, terms: termsOf(answers), now };
  return app.readWorker.run<Found[]>('search-people', asked, scope);
}

const shownPerTable = 50;

/** What was found, by kind of place, as the screen shows it. */
export async function viewPeople(ctx: MemberContext, answers: PeopleAnswers, found: readonly Found[]) {
  const t = ctx.t(peopleMessages);
  const ofEvents = await supplierIdsOfEvents(ctx, found);
  const supplierIdOf = (one: Found) => ownSupplierId(one) ?? ofEvents.get(Number(one.row.sequence)) ?? null;
  const names = await supplierNames(ctx, found.flatMap((one) => supplierIdOf(one) ?? []));
  const tables = [...new Set(found.map(({ table }) => table))];
  const groups = tables.map((table) => {
    const all = found.filter((one) => one.table === table);
    return { table, label: t.places[table], count: all.length, hits: all.slice(0, shownPerTable).map((one) => hitOf(one, supplierIdOf(one), names)) };
  });
  const going = found.filter(({ stays, columns }) => !stays && columns.length > 0).length;
  const aliases = aliasesIn(answers, found);
  return { names: answers.name, emails: answers.email, groups, aliases, isAmbiguous: answers.email.length === 0 && aliases.emails.length > 1, total: found.length, going, staying: found.length - going };
}
export type PeopleView = Awaited<ReturnType<typeof viewPeople>>;

function hitOf(found: Found, supplierId: string | null, names: ReadonlyMap<string, string>) {
  const { row, columns, fixed, stays, isAbout } = found;
  const shown = (columns.length > 0 ? columns : fixed.map(({ column }) => column)).map((column) => excerpt(String(row[column] ?? '')));
  return {
    id: foundIn(found),
    text: [...new Set(shown)].join(' · '),
    supplier: supplierId && names.has(supplierId) ? { id: supplierId, name: names.get(supplierId) ?? '' } : null,
    isAbout,
    /** Of the audit trail. */
    event: found.table === 'audit_personal' || found.table === 'audit_event' ? Number(row.sequence) : null,
    stays: stays ?? (columns.length === 0 ? (fixed[0]?.reason ?? null) : null),
    goes: !stays && columns.length > 0,
    erasure: placeOf(found.table).erasure,
  };
}

const ownSupplierId = ({ table, row }: Found): string | null => (table === 'supplier' ? String(row.id) : typeof row.supplier_id === 'string' ? row.supplier_id : null);

const excerpt = (text: string) => {
  const plain = text.replace(/<style[\s\S]*?<\/style>|<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim();
  return plain.length > 140 ? `${plain.slice(0, 140)}…` : plain;
};

/** Which supplier an event of the trail is about, so that two of one name can be told apart there too. */
async function supplierIdsOfEvents({ db, scope }: MemberContext, found: readonly Found[]): Promise<Map<number, string>> {
  const sequences = found.filter(({ table, row }) => table === 'audit_personal' && row.chain_id === scope.organisationId).map(({ row }) => Number(row.sequence));
  if (sequences.length === 0) return new Map();
  const rows = await db.selectFrom('audit_event').select(['sequence', 'supplier_id']).where('chain_id', '=', scope.organisationId).where('sequence', 'in', [...new Set(sequences)]).execute();
  return new Map(rows.flatMap((row) => (row.supplier_id ? [[row.sequence, row.supplier_id] as const] : [])));
}

async function supplierNames({ db, scope }: MemberContext, supplierIds: readonly string[]): Promise<Map<string, string>> {
  const ids = [...new Set(supplierIds)].slice(0, 500);
  if (ids.length === 0) return new Map();
  const rows = await from(db, scope, 'supplier').select(['supplier.id', 'supplier.legal_name']).where('supplier.id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row.legal_name]));
}

/** Other names and addresses that stand with the ones asked for: often the same person. */
function aliasesIn({ name, email }: PeopleAnswers, found: readonly Found[]) {
  const known = new Set([...name, ...email].map((term) => term.toLowerCase()));
  const values = (kind: 'name' | 'email') => {
    const all = found
      .filter(({ isAbout, table }) => isAbout && table !== 'audit_personal')
      .flatMap(({ table, row }) => Object.entries(placeOf(table).columns).flatMap(([column, place]) => (place === kind && typeof row[column] === 'string' ? [row[column] as string] : [])));
    return [...new Map(all.map((value) => [value.toLowerCase(), value])).values()].filter((value) => value.length > 2 && !known.has(value.toLowerCase())).slice(0, 8);
  };
  return { names: values('name'), emails: values('email') };
}
