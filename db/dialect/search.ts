import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely';
import { dialectOf } from './dialect-of.ts';
import type { ReadDb, Tx } from './handle.ts';
import { runStatements } from './run-statements.ts';

/** What is searched beside the name: as of the first migration, as of the one that brought the LEI, and as of today. */
const firstNumbers = ['own_reference', 'kvk_number', 'vat_number'];
const numbersWithLei = [...firstNumbers, 'lei'];
const searched = [...numbersWithLei, 'former_key'];

/** What is searched of a supplier; `row` is the table's alias and its dot, or nothing. */
function searchedText(row: 'supplier.' | 'new.' | 'old.' | '', columns: readonly string[] = searched): RawBuilder<string> {
  const folded = columns.map((column) => `coalesce(lower(${row}${column}), '')`);
  return sql.raw([`${row}name_key`, ...folded].join(` || ' ' || `));
}

/** Trigrams: shorter words have none. */
const shortestIndexed = 3;

/** Makes the index that `supplierMatches` uses, and what keeps it up to date. */
export async function createSupplierSearch(tx: Tx): Promise<void> {
  await runStatements(tx, dialectOf(tx) === 'postgres' ? [sql`create extension if not exists pg_trgm`, trigramIndex(firstNumbers)] : [...trigramTable(), ...trigramTriggers(firstNumbers)]);
}

/** From here on the LEI is searched too. Nobody has one yet, so what is indexed stays as it is. */
export async function searchLeiToo(tx: Tx): Promise<void> {
  await runStatements(tx, renewed(tx, numbersWithLei));
}

/** From here on a supplier is found by what those were called that went into it. As with the LEI, there is nothing to index yet. */
export async function searchFormerNamesToo(tx: Tx): Promise<void> {
  await runStatements(tx, renewed(tx, searched));
}

function renewed(tx: Tx, columns: readonly string[]): RawBuilder<unknown>[] {
  if (dialectOf(tx) === 'postgres') return [sql`drop index supplier_search`, trigramIndex(columns)];
  return [...['insert', 'update', 'delete'].map((when) => sql`drop trigger ${sql.raw(`supplier_search_${when}`)}`), ...trigramTriggers(columns)];
}

const trigramIndex = (columns: readonly string[]) => sql`create index supplier_search on supplier using gin ((${searchedText('', columns)}) gin_trgm_ops)`;

/**
 * The full-text table keeps no text of its own. Its row numbers come from a table of ours, because those of `supplier`
 * may change when the file is compacted.
 */
function trigramTable(): RawBuilder<unknown>[] {
  return [
    sql`create table supplier_search_key (
      number integer primary key,
      organisation_id text not null,
      supplier_id text not null,
      unique (organisation_id, supplier_id)
    )`,
    sql`create virtual table supplier_search using fts5 (words, content = '', contentless_delete = 1, tokenize = 'trigram')`,
  ];
}

function trigramTriggers(columns: readonly string[]): RawBuilder<unknown>[] {
  const numberOf = (row: string) =>
    sql.raw(`(select number from supplier_search_key where organisation_id = ${row}.organisation_id and supplier_id = ${row}.id)`);
  return [
    sql`create trigger supplier_search_insert after insert on supplier begin
      insert into supplier_search_key (organisation_id, supplier_id) values (new.organisation_id, new.id);
      insert into supplier_search (rowid, words) values (${numberOf('new')}, ${searchedText('new.', columns)});
    end`,
    sql`create trigger supplier_search_update after update of name_key, ${sql.raw(columns.join(', '))} on supplier
    when ${searchedText('new.', columns)} <> ${searchedText('old.', columns)} begin
      update supplier_search set words = ${searchedText('new.', columns)} where rowid = ${numberOf('new')};
    end`,
    sql`create trigger supplier_search_delete after delete on supplier begin
      delete from supplier_search where rowid = ${numberOf('old')};
      delete from supplier_search_key where organisation_id = old.organisation_id and supplier_id = old.id;
    end`,
  ];
}

/**
 * True for suppliers that contain every word of `folded` (case- and accent-folded by the domain) in their name,
 * reference, KvK number, VAT number or LEI, or in those of a supplier that went into it. For queries in which the table is called `supplier`.
 */
export function supplierMatches(db: ReadDb, organisationId: string, folded: string): Expression<SqlBool> {
  const words = wordsOf(folded);
  if (words.length === 0 || dialectOf(db) === 'postgres') return supplierMatchesByRow(folded);
  const indexed = words.filter(isIndexed);
  const short = words.filter((word) => !indexed.includes(word)).map((word) => contains(word));
  return every(indexed.length > 0 ? [inTrigramTable(organisationId, indexed), ...short] : short);
}

/** As `supplierMatches`, asked of each row: for walking an order when many match, where a list of all of them would come first. */
export function supplierMatchesByRow(folded: string): Expression<SqlBool> {
  const words = wordsOf(folded);
  return words.length === 0 ? sql<SqlBool>`1 = 1` : every(words.map((word) => contains(word)));
}

/**
 * Ids of an organisation's suppliers that match, in no order, where they are few; `many` without having read them all. Null
 * where no index helps, as for words of two letters.
 */
export async function findFewMatches(db: ReadDb, organisationId: string, folded: string, few: number): Promise<string[] | 'many' | null> {
  const indexed = wordsOf(folded).filter(isIndexed);
  if (indexed.length === 0) return null;
  const within = sql`supplier.organisation_id = ${organisationId} and ${supplierMatchesByRow(folded)}`;
  if (dialectOf(db) === 'postgres') return asFew((await sql<{ id: string }>`select supplier.id from supplier where ${within} limit ${few + 1}`.execute(db)).rows, few);
  const keys = await sql<{ id: string }>`select k.supplier_id as id from supplier_search s
    cross join supplier_search_key k on k.number = s.rowid
    where s.words match ${phrasesOf(indexed)} and k.organisation_id = ${organisationId} limit ${few + 1}`.execute(db);
  const ids = asFew(keys.rows, few);
  if (ids === 'many' || ids.length === 0) return ids;
  return (await sql<{ id: string }>`select supplier.id from supplier where ${within} and supplier.id in (${sql.join(ids)})`.execute(db)).rows.map((row) => row.id);
}

const asFew = (rows: readonly { id: string }[], few: number) => (rows.length > few ? 'many' : rows.map((row) => row.id));

const wordsOf = (folded: string) => folded.toLowerCase().split(/\s+/).filter((word) => word !== '');
const isIndexed = (word: string) => [...word].length >= shortestIndexed;
const phrasesOf = (words: readonly string[]) => words.map((word) => `"${word.replaceAll('"', '""')}"`).join(' AND ');

function inTrigramTable(organisationId: string, words: readonly string[]): RawBuilder<SqlBool> {
  return sql<SqlBool>`supplier.id in (
    select k.supplier_id from supplier_search s join supplier_search_key k on k.number = s.rowid
    where s.words match ${phrasesOf(words)} and k.organisation_id = ${organisationId}
  )`;
}

function contains(word: string): RawBuilder<SqlBool> {
  const pattern = `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql<SqlBool>`(${searchedText('supplier.')}) like ${pattern} escape '\\'`;
}

function every(conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;
}
