import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import pg from 'pg';
import { SQLite } from '#db/dialect/sqlite-module.ts';

type Cell = string | number | null;

/** What a version left in one of its tables. */
export interface EarlierTable {
  table: string;
  columns: string[];
  rows: Cell[][];
}

const folder = import.meta.dirname;
const rowsPerStatement = 500;

/** Versions whose databases were kept, by their last migration. */
export const earlierVersions: readonly string[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

const kept = (version: string, file: string) => readFileSync(join(folder, version, file));

export function earlierTables(version: string): EarlierTable[] {
  const tables: EarlierTable[] = [];
  for (const line of brotliDecompressSync(kept(version, 'rows.jsonl.br')).toString('utf8').split('\n').filter(Boolean)) {
    const read = JSON.parse(line) as Omit<EarlierTable, 'rows'> | Cell[];
    if (Array.isArray(read)) tables.at(-1)?.rows.push(read);
    else tables.push({ ...read, rows: [] });
  }
  return tables;
}

/** The database as that version left it, in a file that does not exist yet. */
export function writeEarlierFile(version: string, file: string): void {
  const database = new SQLite(file);
  database.pragma('foreign_keys = OFF');
  database.exec(kept(version, 'sqlite.sql').toString('utf8'));
  database.transaction(() => {
    for (const { table, columns, rows } of earlierTables(version)) {
      const insert = database.prepare(`insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`);
      for (const row of rows) insert.run(row);
    }
  })();
  const broken = database.pragma('foreign_key_check');
  database.close();
  if (Array.isArray(broken) && broken.length > 0) throw new Error(`rows of ${version} that belong to no row: ${JSON.stringify(broken.slice(0, 3))}`);
}

/** The same in a database of a server, which must be empty. */
export async function fillEarlierServer(version: string, url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of kept(version, 'postgres.sql').toString('utf8').split(';\n').filter(Boolean)) await client.query(statement);
    // Rows come in the order of their tables' names: what refers to what is as it was.
    await client.query('set session_replication_role = replica');
    for (const { table, columns, rows } of earlierTables(version)) {
      const names = columns.join(', ');
      for (let start = 0; start < rows.length; start += rowsPerStatement) {
        const records = rows.slice(start, start + rowsPerStatement).map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])));
        await client.query(`insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, $1)`, [JSON.stringify(records)]);
      }
    }
    // As a server does by itself within a minute of being filled: without figures it plans for empty tables.
    await client.query('analyze');
  } finally {
    await client.end();
  }
}
