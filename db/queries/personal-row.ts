import { sql, type RawBuilder } from 'kysely';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db, Tx } from '#db/dialect/connect.ts';
import { inBatches } from './in-batches.ts';
import { personalPlaces, placeOf, type PersonalPlace, type PersonalTable } from './personal-places.ts';

/** A row in which somebody may be found, whole, with what names it among those of its table. */
export interface PersonalRow {
  table: PersonalTable;
  /** JSON of the values of its key. */
  key: string;
  row: Readonly<Record<string, unknown>>;
}

/** More of one table are not looked at in one go. */
export const mostRowsPerTable = 2000;

type Owner = Pick<OrganisationScope, 'organisationId'>;

/** Chains of companies that deal with nobody but this organisation: nobody else can be asked to forget what stands beside them. */
const ownCompanies = ({ organisationId }: Owner) => sql`select supplier.company_id from supplier where supplier.organisation_id = ${organisationId} and supplier.company_id is not null
  and not exists (select 1 from supplier as elsewhere where elsewhere.company_id = supplier.company_id and elsewhere.organisation_id <> ${organisationId})
  and not exists (select 1 from share where share.company_id = supplier.company_id and share.organisation_id <> ${organisationId})
  and not exists (select 1 from company_client as joined where joined.company_id = supplier.company_id and joined.organisation_id <> ${organisationId})`;

/** What of a table is the organisation's own. */
function within(table: PersonalTable, owner: Owner): RawBuilder<unknown> {
  switch (table) {
    case 'organisation':
    case 'installation':
    case 'session':
      throw new Error(`nobody is looked for in ${table}`);
    case 'audit_event':
      return sql`chain_id = ${owner.organisationId}`;
    case 'audit_personal':
      return sql`(chain_id = ${owner.organisationId} or chain_id in (${ownCompanies(owner)}))`;
    case 'person':
      return sql`id in (select person_id from member where member.organisation_id = ${owner.organisationId})`;
    case 'company':
      return sql`id in (select company_id from supplier where supplier.organisation_id = ${owner.organisationId})`;
    default:
      return sql`organisation_id = ${owner.organisationId}`;
  }
}

const keyOf = (place: PersonalPlace, row: Readonly<Record<string, unknown>>) => JSON.stringify(place.key.map((column) => row[column]));

/** Rows of the organisation in which one of the patterns occurs; a loose sieve, to be judged by who asks. All members may be named in it: only for who sees everything. */
export async function unsafeSieveRows(db: Db, owner: Owner, patterns: readonly string[]): Promise<PersonalRow[]> {
  const found: PersonalRow[] = [];
  for (const place of personalPlaces) {
    const hit = Object.keys(place.columns).flatMap((column) => patterns.map((pattern) => sql`lower(${sql.ref(column)}) like ${pattern}`));
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(place.table)} where ${within(place.table, owner)} and (${sql.join(hit, sql` or `)}) limit ${mostRowsPerTable}`.execute(db);
    found.push(...rows.map((row) => ({ table: place.table, key: keyOf(place, row), row })));
  }
  return found;
}

function sequencesByChain(events: readonly { chainId: string; sequence: number }[]): Map<string, number[]> {
  const byChain = new Map<string, number[]>();
  for (const { chainId, sequence } of events) {
    const sequences = byChain.get(chainId);
    if (sequences) sequences.push(sequence);
    else byChain.set(chainId, [sequence]);
  }
  return byChain;
}

/** Every personal value beside the events that these are beside, and beside events about these subjects. */
export async function unsafeListPersonalBeside(db: Db, owner: Owner, { events, subjectIds }: { events: readonly { chainId: string; sequence: number }[]; subjectIds: readonly string[] }): Promise<PersonalRow[]> {
  const place = placeOf('audit_personal');
  const rows = new Map<string, PersonalRow>();
  const add = (found: readonly Record<string, unknown>[]) => found.forEach((row) => rows.set(keyOf(place, row), { table: 'audit_personal', key: keyOf(place, row), row }));
  for (const [chainId, sequences] of sequencesByChain(events)) {
    await inBatches(sequences, 1, async (batch) => add((await sql<Record<string, unknown>>`select * from audit_personal where chain_id = ${chainId} and sequence in (${sql.join(batch)})`.execute(db)).rows));
  }
  await inBatches(subjectIds, 1, async (batch) => {
    const about = sql`select sequence from audit_event where chain_id = ${owner.organisationId} and subject_kind in ('contact', 'member', 'member_invitation', 'invitation') and subject_id in (${sql.join(batch)})`;
    add((await sql<Record<string, unknown>>`select * from audit_personal where chain_id = ${owner.organisationId} and sequence in (${about}) and field in ('name', 'email', 'phone')`.execute(db)).rows);
  });
  return [...rows.values()];
}

function named(place: PersonalPlace, key: string, owner: Owner): RawBuilder<unknown> {
  const values = JSON.parse(key) as unknown[];
  return sql`${within(place.table, owner)} and ${sql.join(place.key.map((column, n) => sql`${sql.ref(column)} = ${values[n]}`), sql` and `)}`;
}

/** One row as it stands now; null when it is gone. */
export async function findPersonalRow(db: Db, owner: Owner, table: PersonalTable, key: string): Promise<PersonalRow | null> {
  const place = placeOf(table);
  const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)} where ${named(place, key, owner)}`.execute(db);
  const [row] = rows;
  return row ? { table, key, row } : null;
}

export async function updatePersonalRow(tx: Tx, owner: Owner, table: PersonalTable, key: string, patch: Readonly<Record<string, string | null>>): Promise<void> {
  const changes = Object.entries(patch).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  if (changes.length === 0) return;
  await sql`update ${sql.table(table)} set ${sql.join(changes)} where ${named(placeOf(table), key, owner)}`.execute(tx);
}

export async function deletePersonalRow(tx: Tx, owner: Owner, table: PersonalTable, key: string): Promise<void> {
  await sql`delete from ${sql.table(table)} where ${named(placeOf(table), key, owner)}`.execute(tx);
}
