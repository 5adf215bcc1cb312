import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listInvitationsOfSupplier } from '#db/queries/invitation.ts';
import { newId } from '#db/queries/new-id.ts';
import { listProofsOfSupplier } from '#db/queries/proof.ts';
import { classify, openRegister, registerSupplier, triage } from '#tests/facts/register.ts';
import { builtPdf } from '#tests/fixtures/built-pdf.ts';
import { hostileDocuments, seeded } from '#tests/fixtures/hostile-documents.ts';
import { answers, inviteValues, openDeskWorld, type DeskWorld } from './desk-world.ts';
import { httpVisitor, type Answer, type HttpVisitor } from './http-visitor.ts';

/** The same uploads and links in every run. */
const seed = 2026;
/** Made before anything is served: it takes a second in which nobody is answered. */
const documents = hostileDocuments(seed);
const atOnce = 4;

interface Attempt {
  name: string;
  run(): Promise<Answer>;
}
interface Side {
  home: string;
  ciso: HttpVisitor;
  supplierId: string;
  link: string;
}

let world: DeskWorld;
let mine: Side;
/** Another organisation of the same installation. */
let other: Side;

beforeAll(async () => {
  world = await openDeskWorld({ LIMIT_PUBLIC_FORM: '100000' });
  const { supplierId } = await world.supplier();
  mine = { home: world.home, ciso: world.ciso, supplierId, link: await world.invite(supplierId) };
  other = await anotherOrganisation();
});
afterAll(() => world.served.close());

async function anotherOrganisation(): Promise<Side> {
  const register = await openRegister(world.served.app.db);
  const ciso = await world.signIn(register, 'ciso');
  const home = `/o/org-${register.scope.organisationId}`;
  const before = '2026-01-10T10:00:00.000Z';
  const of = await registerSupplier(register, before, { legal_name: 'Takels Verzonnen B.V.' });
  await triage(register, of.supplierId, before, 'to_classify');
  await classify(register, of, before, answers.QM20);
  await ciso.post(`${home}/suppliers/${of.supplierId}/invite`, inviteValues);
  const mail = await world.served.app.db.read.selectFrom('outbox_mail').selectAll().where('supplier_id', '=', of.supplierId).executeTakeFirstOrThrow();
  return { home, ciso, supplierId: of.supplierId, link: /\/i\/[\w-]+/.exec(mail.text)?.[0] ?? '' };
}

const guest = () => httpVisitor(world.served.url);
const typed = { scheme: 'nis2-qm', level: 'QM20', holderName: 'Liften De Wit B.V.', issuer: 'Keurders Verzonnen', validFrom: '2026-02-01', answeredBy: 'Joke de Wit', consent: 'on' };

function shareForm({ name, bytes }: { name: string; bytes: Uint8Array }): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(typed)) form.append(field, value);
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }), name);
  return form;
}

const certificate = { name: 'certificaat.pdf', bytes: builtPdf() };
/** In order, and as large as another. */
const honest = ({ name, bytes }: { name: string; bytes: Uint8Array }) => ({ name, bytes: builtPdf([{ body: `<< /Length ${bytes.length} >>`, stream: Buffer.alloc(bytes.length) }]) });

/** Every file that the product keeps, whatever for. */
const kept = () => readdirSync(path.join(world.served.app.config.dataFolder, 'files'), { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : [])).sort();

/** What is written about proof, of everybody. */
async function written() {
  await world.served.app.jobs.drain();
  const { read } = world.served.app.db;
  const tables = ['evidence_file', 'certificate', 'proof', 'supplier_answer', 'verification', 'company'] as const;
  const counts = await Promise.all(tables.map(async (table) => [table, (await read.selectFrom(table).selectAll().execute()).length]));
  const shares = await read.selectFrom('share').select(['id', 'withdrawn_at']).orderBy('id').execute();
  return { counts, shares };
}

async function runAll(attempts: readonly Attempt[]): Promise<{ name: string; status: number }[]> {
  const left = [...attempts];
  const told: { name: string; status: number }[] = [];
  const work = async () => {
    for (let attempt = left.shift(); attempt; attempt = left.shift()) told.push({ name: attempt.name, status: (await attempt.run()).status });
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return told;
}

/** How long somebody else waits for a page at worst while this document is looked at. */
async function waitBeside(sent: { name: string; bytes: Uint8Array }): Promise<number> {
  let [worst, isOver] = [0, false];
  const refused = guest().post(`${mine.link}/certificate`, withoutConsent(sent)).finally(() => (isOver = true));
  while (!isOver) {
    const from = performance.now();
    await guest().get(other.link);
    worst = Math.max(worst, performance.now() - from);
  }
  expect((await refused).status).toBe(422);
  return worst;
}

/** Refused for its form alone, if for nothing else: what it costs to say no at all. */
function withoutConsent(document: { name: string; bytes: Uint8Array }): FormData {
  const form = shareForm(document);
  form.delete('consent');
  return form;
}

const uploads = (): Attempt[] =>
  documents.flatMap((document): Attempt[] => [
    { name: `supplier: ${document.name}`, run: () => guest().post(`${mine.link}/certificate`, shareForm(document)) },
    { name: `member: ${document.name}`, run: () => mine.ciso.post(`${mine.home}/suppliers/${mine.supplierId}/certificates/new`, shareForm(document)) },
  ]);

/** Links that open nothing: made up, tampered with, over. */
async function badLinks(): Promise<Attempt[]> {
  const chance = seeded(seed);
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const madeUp = () => `/i/${Array.from({ length: 43 }, () => letters[Math.floor(chance() * 64)]).join('')}`;
  const { read, write } = world.served.app.db;
  const [live] = await listInvitationsOfSupplier(read, world.register.scope, mine.supplierId);
  const row = await read.selectFrom('invitation').select('token_hash').where('id', '=', live?.id ?? '').executeTakeFirstOrThrow();
  const over = async (change: { expires_at?: string; revoked_at?: string }) => {
    const { supplierId } = await world.supplier();
    const link = await world.invite(supplierId);
    await write.updateTable('invitation').set(change).where('supplier_id', '=', supplierId).execute();
    return link;
  };
  const [expired, revoked] = [await over({ expires_at: '2026-03-01T00:00:00.000Z' }), await over({ revoked_at: '2026-03-01T00:00:00.000Z' })];
  const token = mine.link.slice(3);
  const last = token.at(-1) ?? '';
  const links: [string, string][] = [
    ...Array.from({ length: 8 }, (_, n): [string, string] => [`made up ${n}`, madeUp()]),
    ['the digest that is kept', `/i/${row.token_hash}`],
    ['the id of the invitation', `/i/${live?.id}`],
    ['the id, as a desk would name it', `/i/~${live?.id}`],
    ['one letter less', `/i/${token.slice(0, -1)}`],
    ['one letter more', `/i/${token}A`],
    ['another last letter', `/i/${token.slice(0, -1)}${letters[(letters.indexOf(last) + 32) % 64]}`],
    ['small letters', `/i/${token.toLowerCase()}`],
    ['a quotation mark', `/i/${token}'%20or%201=1--`],
    ['a wildcard', '/i/%25'],
    ['very long', `/i/${'x'.repeat(4_000)}`],
    ['expired', expired],
    ['revoked', revoked],
  ];
  return links.flatMap(([name, link]): Attempt[] => [
    { name: `link ${name}`, run: () => guest().get(link) },
    { name: `upload by a link ${name}`, run: () => guest().post(`${link}/certificate`, shareForm(certificate)) },
  ]);
}

/** What belongs to one organisation, asked for by another. */
async function strangers(): Promise<Attempt[]> {
  const [proof] = await listProofsOfSupplier(world.served.app.db.read, world.register.scope, mine.supplierId);
  const [share] = await world.served.app.db.read.selectFrom('share').select('id').where('company_id', '=', mine.supplierId).execute();
  const upload = (visitor: HttpVisitor, home: string, supplier: string) => () => visitor.post(`${home}/suppliers/${supplier}/certificates/new`, shareForm(certificate));
  return [
    { name: 'upload to their supplier by our address', run: upload(other.ciso, other.home, mine.supplierId) },
    { name: 'upload to their supplier by theirs', run: upload(other.ciso, mine.home, mine.supplierId) },
    { name: 'upload to nobody’s supplier', run: upload(mine.ciso, mine.home, newId()) },
    { name: 'upload without being signed in', run: upload(guest(), mine.home, 'x') },
    ...documents.slice(20, 26).map(({ name, bytes }) => ({ name: `upload to their supplier: ${name}`, run: () => other.ciso.post(`${other.home}/suppliers/${mine.supplierId}/certificates/new`, shareForm({ name, bytes })) })),
    { name: 'their proof', run: () => other.ciso.get(`${other.home}/verification/${proof?.id}`) },
    { name: 'their proof by their address', run: () => other.ciso.get(`${mine.home}/verification/${proof?.id}`) },
    { name: 'judging their proof', run: () => other.ciso.post(`${other.home}/verification/${proof?.id}`, { decision: 'refuse', method: 'document_checked', reason: 'x' }) },
    { name: 'their file', run: () => other.ciso.get(`${other.home}/files/${proof?.evidence_file_id}`) },
    { name: 'their file by their address', run: () => other.ciso.get(`${mine.home}/files/${proof?.evidence_file_id}`) },
    { name: 'taking back what another shared', run: () => guest().post(`${other.link}?index`, { shareId: share?.id ?? '' }) },
    { name: 'answering by the link of another, with a word of it in between', run: () => guest().post(`${other.link}/certificate/${mine.supplierId}`, shareForm(certificate)) },
  ];
}

test('two hundred uploads and links that mean no good are refused and leave nothing behind', { timeout: 120_000 }, async () => {
  // One honest certificate stands there, to be asked for by strangers and to be sent again.
  expect((await guest().post(`${mine.link}/certificate`, shareForm(certificate))).status).toBe(303);
  const before = { written: await written(), kept: kept() };

  const attempts = [...uploads(), ...(await badLinks()), ...(await strangers())];
  expect(attempts.length).toBeGreaterThanOrEqual(200);
  const told = await runAll(attempts);

  // Sent to sign in, to the desk’s door, or back to the own page; none has changed anything.
  const sentAway = told.filter(({ status }) => status < 400).map(({ name }) => name);
  expect(sentAway.toSorted()).toEqual([
    'link the id, as a desk would name it',
    'taking back what another shared',
    'upload by a link the id, as a desk would name it',
    'upload without being signed in',
  ]);
  expect(told.filter(({ status }) => status >= 500)).toEqual([]);
  expect({ written: await written(), kept: kept() }).toEqual(before);
});

test('the worst of them hold nobody up: a page takes hardly longer beside them than beside an honest document of their size', { timeout: 120_000 }, async () => {
  const worst = documents.filter(({ name }) => ['many small bombs.pdf', 'a picture that is a bomb.pdf', '100,000 pages.pdf'].includes(name));
  expect(worst).toHaveLength(3);
  let [usual, beside] = [0, 0];
  // In turn, so that a machine that is busy for a while is so for both.
  for (const document of [...worst, ...worst, ...worst]) {
    usual += await waitBeside(honest(document));
    beside += await waitBeside(document);
  }
  expect(beside / usual).toBeLessThan(4);
});

test('what was sent in good order is not taken twice, and not kept twice', async () => {
  const before = { written: await written(), kept: kept() };
  for (let time = 0; time < 5; time += 1) await guest().post(`${mine.link}/certificate`, shareForm(certificate));
  expect({ written: await written(), kept: kept() }).toEqual(before);
});
