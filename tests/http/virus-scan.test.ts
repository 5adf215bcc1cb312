import { readdirSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { builtPdf } from '#tests/fixtures/built-pdf.ts';
import { silentLog } from '#tests/setup/silent-log.ts';
import { openDeskWorld, type DeskWorld } from './desk-world.ts';
import { httpVisitor } from './http-visitor.ts';

/** Real, on the loopback: it takes a file as clamd does, and says what the test wants. */
let scanner: Server;
let answer: string;
let scans: number;
let world: DeskWorld;
let supplierId: string;
let link: string;

async function listen(port = 0): Promise<number> {
  scanner = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    let heard = Buffer.alloc(0);
    socket.on('data', (bytes: Buffer) => {
      heard = Buffer.concat([heard, bytes]);
      // The empty piece that ends a file.
      if (heard.length < 14 || heard.readUInt32BE(heard.length - 4) !== 0) return;
      scans += 1;
      socket.end(`${answer}\0`);
    });
  });
  await new Promise<void>((resolve) => scanner.listen(port, '127.0.0.1', resolve));
  return (scanner.address() as AddressInfo).port;
}
const away = () => new Promise<void>((resolve) => scanner.close(() => resolve()));

beforeAll(async () => {
  world = await openDeskWorld({ CLAMD_URL: `tcp://127.0.0.1:${await listen()}` }, silentLog);
  ({ supplierId } = await world.supplier());
  link = await world.invite(supplierId);
});
afterAll(async () => {
  await world.served.close();
  await away();
});
beforeEach(() => {
  [answer, scans] = ['stream: OK', 0];
});

const typed = { scheme: 'nis2-qm', level: 'QM20', holderName: 'Liften De Wit B.V.', issuer: 'Keurders Verzonnen', validFrom: '2026-02-01', answeredBy: 'Joke de Wit', consent: 'on' };

function form(bytes: Uint8Array = builtPdf()): FormData {
  const fields = new FormData();
  for (const [name, value] of Object.entries(typed)) fields.append(name, value);
  fields.append('file', new Blob([new Uint8Array(bytes)]), 'certificaat.pdf');
  return fields;
}
const byLink = (bytes?: Uint8Array) => httpVisitor(world.served.url).post(`${link}/certificate`, form(bytes));
const byMember = (bytes?: Uint8Array) => world.ciso.post(`${world.home}/suppliers/${supplierId}/certificates/new`, form(bytes));
const kept = () => readdirSync(path.join(world.served.app.config.dataFolder, 'files'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
const rows = async () => (await world.served.app.db.read.selectFrom('evidence_file').select('id').execute()).length;

test('what the scanner finds clean is taken in, on both sides', async () => {
  expect([(await byLink()).status, (await byMember()).status, scans]).toEqual([303, 303, 2]);
});

test.each([
  ['infected', 'stream: Eicar-Test-Signature FOUND', 422, 'De virusscanner vindt iets schadelijks', 'The virus scanner finds something harmful'],
  ['not looked at', 'INSTREAM size limit exceeded. ERROR', 503, 'de scanner antwoordt nu niet', 'the scanner does not answer just now'],
])('what is %s is refused with a sentence, and nothing of it is kept', async (_case, said, status, dutch, english) => {
  answer = said;
  const before = [kept(), await rows()];
  const [one, other] = [await byLink(), await byMember()];
  expect([one.status, other.status]).toEqual([status, status]);
  expect(one.text).toContain(dutch);
  expect(other.text).toContain(english);
  // What was typed stays.
  expect(one.text).toContain('value="Keurders Verzonnen"');
  expect([kept(), await rows()]).toEqual(before);
});

test('while it is away nothing is taken in, and once it is back everything is', async () => {
  const { port } = scanner.address() as AddressInfo;
  await away();
  const before = [kept(), await rows()];
  expect([(await byLink()).status, (await byMember()).status]).toEqual([503, 503]);
  expect([kept(), await rows()]).toEqual(before);
  await listen(port);
  expect((await byMember()).status).toBe(303);
});

test('is not asked about what is refused already', async () => {
  expect((await byLink(builtPdf([], { catalogue: '/OpenAction << /S /JavaScript /JS (1) >>' }))).status).toBe(422);
  expect(scans).toBe(0);
});
