import pg from 'pg';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { sqliteModule } from '../../scripts/bootstrap/install.mjs';

const Sqlite = createRequire(import.meta.url)(sqliteModule);

/*
 * Keeps what a version of the product leaves in its database, so that every later one can be held to bringing it along:
 *
 *   node tests/earlier/keep-database.mjs BUILD NAME POSTGRES
 *
 * BUILD is the `build` folder of a checkout of that version, NAME its last migration, POSTGRES an address of a server in
 * which nobody minds an empty database of its own. That version's own server makes its demo data and takes in a list. Its
 * rows are kept once, because they are the same on both sides; its tables as it made them on each.
 */

const [build, name, postgres] = process.argv.slice(2);
if (!build || !name || !postgres) throw new Error('node tests/earlier/keep-database.mjs BUILD NAME POSTGRES');
const here = import.meta.dirname;
const place = path.join(here, name);
const settings = { PATH: process.env.PATH, NODE_ENV: 'production', LOG_LEVEL: 'warn', PUBLIC_URL: 'http://ketenmark.example' };
/** One of the two demo organisations is as good as both, and half as large. */
const superfluous = 'ziekenhuis-verzonnendam';
/** Words to search by: written by triggers. */
const isWrittenByItself = (table) => table.startsWith('supplier_search');

const list = [
  'Crediteurnummer;Crediteurnaam;KvK-nummer;Land;Jaaromzet',
  '70001;Pompen Verzonnen B.V.;;NL;12.500,00',
  '70002;Verzonnen Netwerkbeheer;;NL;48.000,00',
  '70003;Schoonmaak Denkbeeldig V.O.F.;;NL;9.800,00',
  '70004;Gedachte Wolkdiensten GmbH;;DE;151.000,00',
  '70005;Nergens Elektrotechniek B.V.;;NL;73.250,00',
  '',
].join('\n');

mkdirSync(place, { recursive: true });
await keepRows();
await keepPostgresSchema();

async function keepRows() {
  const folder = mkdtempSync(path.join(tmpdir(), 'ketenmark-keep-'));
  await withServer({ DATA_DIR: folder }, fill);
  execFileSync(process.execPath, [path.resolve(build, 'bin', 'operator.js'), 'delete', superfluous, '--yes'], { env: { ...settings, DATA_DIR: folder }, stdio: 'ignore' });
  const file = new Sqlite(path.join(folder, 'ketenmark.sqlite'), { fileMustExist: true });
  // Who was signed in while this ran.
  file.exec('delete from session');
  const made = file.prepare('select type, name, sql from sqlite_master where sql is not null order by rowid').all();
  const ours = made.filter((one) => !/^supplier_search_(data|idx|content|docsize|config)$/.test(one.name));
  writeFileSync(path.join(place, 'sqlite.sql'), ours.map(({ sql }) => `${sql.trim()};\n`).join(''));
  const tables = ours.filter(({ type, name: table }) => type === 'table' && !isWrittenByItself(table)).map((one) => one.name);
  const lines = tables.sort().flatMap((table) => {
    const columns = file.pragma(`table_info(${table})`).map((column) => column.name);
    return [{ table, columns }, ...file.prepare(`select * from ${table} order by rowid`).raw().all()];
  });
  file.close();
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  writeFileSync(path.join(place, 'rows.jsonl.br'), brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } }));
  rmSync(folder, { recursive: true });
}

async function keepPostgresSchema() {
  const folder = mkdtempSync(path.join(tmpdir(), 'ketenmark-keep-'));
  const database = `keep_${process.pid}`;
  await ask(`create database ${database}`);
  const said = path.join(folder, 'said.sql');
  const recorder = ['--import', path.join(here, 'record-schema.mjs')];
  await withServer({ DATA_DIR: folder, DATABASE_URL: `${postgres}/${database}`, RECORD_SCHEMA_TO: said }, async () => {}, recorder);
  await ask(`drop database ${database} with (force)`);
  writeFileSync(path.join(place, 'postgres.sql'), readFileSync(said));
  rmSync(folder, { recursive: true });
}

async function ask(statement) {
  const client = new pg.Client({ connectionString: `${postgres}/postgres` });
  await client.connect();
  await client.query(statement);
  await client.end();
}

async function withServer(environment, work, options = []) {
  const port = await freePort();
  const program = path.resolve(build, 'bin', 'server.js');
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [...options, program], { env: { ...settings, PORT: String(port), ...environment }, stdio: ['ignore', 'inherit', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    await until(async () => (await fetch(`${url}/healthz`).catch(() => null))?.ok);
    await work(url);
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

/** The demo data, and a list that somebody takes in, as in a browser. */
async function fill(url) {
  const jar = new Map();
  const ask = async (address, body) => {
    const cookie = [...jar].map(([key, value]) => `${key}=${value}`).join('; ');
    const headers = { cookie, origin: 'http://ketenmark.example', accept: 'text/html', 'accept-language': 'nl' };
    const answer = await fetch(url + address, { ...(body && { method: 'POST', body }), headers, redirect: 'manual' });
    for (const set of answer.headers.getSetCookie()) jar.set(...set.split(';')[0].split(/=(.*)/s));
    if (answer.status >= 400) throw new Error(`${address} answers ${answer.status}`);
    return { location: (answer.headers.get('location') ?? '').replace('http://ketenmark.example', ''), text: await answer.text() };
  };
  const home = (await ask('/demo', new URLSearchParams())).location;
  const form = new FormData();
  form.append('file', new Blob([list]), 'crediteuren.csv');
  const page = (await ask(`${home}/imports/new`, form)).location;
  await ask(page, new URLSearchParams({ ...fieldsOf((await ask(page)).text), intent: 'preview' }));
  await until(async () => (await ask(page)).text.includes('value="apply"'));
  await ask(page, new URLSearchParams({ intent: 'apply' }));
  await until(async () => (await ask(page)).text.includes('value="undo"'));
}

function fieldsOf(html) {
  const fields = {};
  for (const [, key, body] of html.matchAll(/<select[^>]* name="([^"]+)"[^>]*>(.*?)<\/select>/gs)) {
    const chosen = /<option[^>]*selected=""[^>]*>/.exec(body)?.[0] ?? /<option[^>]*>/.exec(body)?.[0] ?? '';
    fields[key] = /value="([^"]*)"/.exec(chosen)?.[1] ?? '';
  }
  for (const [input] of html.matchAll(/<input[^>]*type="number"[^>]*>/g)) fields[/name="([^"]+)"/.exec(input)?.[1]] = /value="([^"]*)"/.exec(input)?.[1] ?? '';
  return fields;
}

async function until(isSo) {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('It did not come to an end within a minute');
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
