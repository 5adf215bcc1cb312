import { createServer, type IncomingMessage } from 'node:http';
import { parse } from 'csv-parse/sync';
import { SQLite } from '#db/dialect/sqlite-module.ts';

/*
 * What the same work costs with nothing around it: no sign-in, no tenancy, no audit, no page. `npm run bench` divides by it.
 * Started by bench.ts in a process of its own; the first argument is the file of its database.
 */

const db = new SQLite(process.argv[2] ?? ':memory:');
db.pragma('journal_mode = wal');
db.pragma('synchronous = full');
db.exec(`
  create table supplier (id text primary key, name text not null, name_key text not null, country text, spend integer, state text, level text);
  create index supplier_by_name on supplier (state, name_key, id);
  create table written (id integer primary key, kind text not null, body text not null);
`);

const insert = db.prepare('insert into supplier values (?, ?, ?, ?, ?, ?, ?)');
const list = db.prepare('select * from supplier where state = ? order by name_key, id limit 50');
const search = db.prepare('select * from supplier where name_key like ? order by name_key, id limit 50');
const one = db.prepare('select * from supplier where rowid = ?');
const preview = db.prepare('select level, count(*) as n from supplier where name_key like ? group by level');
const figures = db.prepare('select level, state, count(*) as n from supplier group by level, state');
const write = db.prepare('insert into written (kind, body) values (?, ?)');
const rowsOfOneClassification = 6;

const states = ['gap', 'certified', 'undecided'];
const levels = ['none', 'QM10', 'QM20', 'QM30'];

const importAll = db.transaction((rows: string[][]) => {
  db.exec('delete from supplier');
  rows.forEach(([reference = '', name = '', country = '', spend = ''], index) => {
    insert.run(reference, name, name.toLowerCase(), country, Number(spend) * 100, states[index % 3], levels[index % 4]);
  });
  return rows.length;
});

const classify = db.transaction((body: string) => {
  for (let row = 0; row < rowsOfOneClassification; row += 1) write.run('classification', body);
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

const answers: Record<string, (url: URL, body: string) => unknown> = {
  '/list': (url) => list.all(url.searchParams.get('state')),
  '/search': (url) => search.all(`%${url.searchParams.get('q')}%`),
  '/supplier': (url) => one.get(1 + (Number(url.searchParams.get('row')) * 97) % 10_000) ?? null,
  '/preview': (url) => preview.all(`%${url.searchParams.get('q')}%`),
  '/dashboard': () => figures.all(),
  '/classification': (_url, body) => classify(body),
  '/import': (_url, body) => importAll(parse(body, { from_line: 2 })),
};

const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const answer = answers[url.pathname]?.(url, await bodyOf(request));
  response.setHeader('content-type', 'application/json').end(JSON.stringify(answer ?? null));
});

server.listen(0, '127.0.0.1', () => process.send?.({ address: server.address() }));
