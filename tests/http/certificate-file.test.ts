import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordText, type CertificateRecord } from '#app/domain/certificate/signed-certificate.ts';
import { findCoverage } from '#db/queries/coverage-interval.ts';
import { certificatePdf } from '#tests/fixtures/certificate-pdf.ts';
import { answers, openDeskWorld, today, type DeskWorld } from './desk-world.ts';
import { httpVisitor } from './http-visitor.ts';

/** Two installations of their own: database, files, key. The supplier shares on one and takes the file to the other. */
let here: DeskWorld;
let there: DeskWorld;
let pdf: Uint8Array;
beforeAll(async () => {
  [here, there] = [await openDeskWorld(), await openDeskWorld()];
  pdf = await certificatePdf({ title: 'NIS2 Quality Mark QM20', holder: 'Liften De Wit B.V.', number: 'KV-1042', validUntil: '2029-02-28' });
});
afterAll(() => Promise.all([here.served.close(), there.served.close()]));

const said = { scheme: 'nis2-qm', level: 'QM20', holderName: 'Liften De Wit B.V.', holderKvkNumber: '12345678', issuer: 'Keurders Verzonnen', certificateNumber: 'KV-1042', scopeText: 'Alle vestigingen', validFrom: '2026-03-01', validUntil: '2029-02-28', answeredBy: 'Joke de Wit', consent: 'on' };

function formWith(values: Record<string, string>, file?: { name: string; bytes: Uint8Array | string; type: string }): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.append(name, value);
  if (file) form.append('file', new Blob([file.bytes as BlobPart], { type: file.type }), file.name);
  return form;
}
const document = (bytes: Uint8Array = pdf) => ({ name: 'certificaat.pdf', bytes, type: 'application/pdf' });

/** The supplier shares its certificate on the other installation and takes it along. */
async function takeAlong(takenBy = 'Joke de Wit'): Promise<string> {
  const { link, path } = await shared();
  const answer = await httpVisitor(there.served.url).post(path, { takenBy });
  // What the client sees on its side can be read out from here.
  expect(fingerprintOf((await httpVisitor(there.served.url).get(link)).text)?.replaceAll(' ', '').slice(0, 16)).toBe(there.served.app.auditKey.id);
  expect([answer.status, answer.headers.get('content-disposition')], link).toEqual([200, expect.stringContaining('.ketenmark.json')]);
  return answer.text;
}

async function shared() {
  const { supplierId } = await there.supplier();
  const link = await there.invite(supplierId);
  const guest = httpVisitor(there.served.url);
  expect((await guest.post(`${link}/certificate`, formWith(said, document()))).status).toBe(303);
  await there.served.app.jobs.drain();
  const path = /action="(\/i\/[\w-]+\/certificates\/[\w-]+)"/.exec((await guest.get(link)).text)?.[1] ?? '';
  expect(path).not.toBe('');
  return { link, path, supplierId };
}

async function atHome() {
  const { supplierId, serviceId } = await here.supplier(answers.QM20);
  const page = `${here.home}/suppliers/${supplierId}`;
  const address = `${page}/certificates/import`;
  return {
    supplierId,
    serviceId,
    page,
    look: (text: string) => here.ciso.post(address, formWith({}, { name: 'certificate.ketenmark.json', bytes: text, type: 'application/json' })),
    take: (text: string, file?: Uint8Array) => here.ciso.post(`${address}?step=take`, formWith({ record: text }, file && document(file))),
    certificates: () => here.served.app.db.read.selectFrom('proof').innerJoin('certificate', 'certificate.id', 'proof.certificate_id').selectAll('certificate').where('proof.supplier_id', '=', supplierId).execute(),
    state: async () => (await findCoverage(here.served.app.db.read, here.register.scope, supplierId, today))?.state,
  };
}
const filesIn = (world: DeskWorld) => readdirSync(join(world.served.app.config.dataFolder, 'files'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
const fingerprintOf = (text: string) => /(?:[0-9a-f]{4} ){15}[0-9a-f]{4}/.exec(text)?.[0];

describe('from one installation to another', () => {
  test('a certificate goes along with its document: looked at, taken in, verified, and then it counts', async () => {
    const file = await takeAlong();
    const home = await atHome();
    const seen = await home.look(file);
    expect(seen.status).toBe(200);
    for (const words of ['The signature holds', there.served.url, 'was never seen here', 'Liften De Wit B.V.', 'KV-1042', 'by Joke de Wit on 14 Mar 2026', 'certificaat.pdf']) expect(seen.text, words).toContain(words);
    expect(fingerprintOf(seen.text)?.replaceAll(' ', '').slice(0, 16)).toBe(there.served.app.auditKey.id);
    expect(await home.certificates(), 'looking keeps nothing').toEqual([]);

    const taken = await home.take(file, pdf);
    expect(taken.location).toMatch(/\/verification\//);
    const [certificate] = await home.certificates();
    expect(certificate).toMatchObject({ scheme: 'nis2-qm', level: 'QM20', holder_name: 'Liften De Wit B.V.', issuer: 'Keurders Verzonnen', valid_until: '2029-02-28', organisation_id: here.register.scope.organisationId, company_id: null });
    expect(certificate?.evidence_file_id).not.toBeNull();
    expect(await home.state(), 'it counts for nothing yet').toBe('gap');
    const verification = await here.ciso.get(taken.location);
    for (const words of ['It came as a signed file', there.served.url, 'taken along by Joke de Wit', 'Fingerprint of the key', 'taken in by ']) expect(verification.text, words).toContain(words);
    expect(verification.text).not.toContain('entered by');
    for (const page of [home.page, '/o/org-' + here.register.scope.organisationId + '/verification']) expect((await here.viewer.get(page)).text).toContain(`signed file of ${there.served.url}`);
  });

  test('the key is remembered: the second file of it says since when', async () => {
    const home = await atHome();
    await home.take(await takeAlong(), pdf);
    const seen = await home.look(await takeAlong('Kim Verzonnen'));
    expect(seen.text).toContain('This key is known here since 14 Mar 2026');
    expect(seen.text).not.toContain('was never seen here');
    const known = await here.served.app.db.read.selectFrom('known_installation').select(['name', 'key_sha256']).execute();
    expect(known).toEqual([{ name: there.served.url, key_sha256: expect.stringMatching(new RegExp(`^${there.served.app.auditKey.id}[0-9a-f]{48}$`)) }]);
  });

  test('without the document it is taken in as well, and says so', async () => {
    const home = await atHome();
    const taken = await home.take(await takeAlong());
    expect(taken.status).toBe(303);
    expect((await home.certificates())[0]?.evidence_file_id).toBeNull();
    expect((await here.ciso.get(taken.location)).text).toContain('Fingerprint of the key');
  });

  test('another document is refused, and nothing is kept of it', async () => {
    const home = await atHome();
    const file = await takeAlong();
    const before = filesIn(here);
    const other = await certificatePdf({ title: 'NIS2 Quality Mark QM30', holder: 'Liften De Wit B.V.', number: 'KV-1042', validUntil: '2029-02-28' });
    const answer = await home.take(file, other);
    expect([answer.status, answer.text.includes('This is not the document that the signed file speaks of')]).toEqual([422, true]);
    expect(await home.certificates()).toEqual([]);
    expect(filesIn(here)).toBe(before);
  });

  test('the same file is taken in once for a supplier', async () => {
    const home = await atHome();
    const file = await takeAlong();
    expect((await home.take(file, pdf)).status).toBe(303);
    for (const answer of [await home.look(file), await home.take(file, pdf)]) expect([answer.status, answer.text.includes('taken in for this supplier before')]).toEqual([422, true]);
    expect(await home.certificates()).toHaveLength(1);
    expect((await (await atHome()).take(file, pdf)).status, 'of another supplier it is news').toBe(303);
  });
});

describe('what is not as it was signed', () => {
  type SignedFile = { certificate: object; document: object; installation: object };
  const changed = (text: string, change: (file: SignedFile) => void) => {
    const file = JSON.parse(text) as SignedFile;
    change(file);
    return JSON.stringify(file);
  };
  const tampered: [string, (file: SignedFile) => void][] = [
    ['the level', (file) => void Object.assign(file.certificate, { level: 'QM30' })],
    ['the last day', (file) => void Object.assign(file.certificate, { validUntil: '2031-02-28' })],
    ['the holder', (file) => void Object.assign(file.certificate, { holderName: 'Iemand Anders B.V.' })],
    ['the document', (file) => void Object.assign(file.document, { sha256: '0'.repeat(64) })],
    ['the document away', (file) => void Object.assign(file, { document: null })],
    ['who took it', (file) => void Object.assign(file, { takenBy: 'Iemand Anders' })],
    ['when', (file) => void Object.assign(file, { takenAt: '2026-03-13T09:30:00.000Z' })],
    ['the name of the installation', (file) => void Object.assign(file.installation, { name: 'https://portaal.example' })],
    ['the key', (file) => void Object.assign(file.installation, { publicKey: here.served.app.auditKey.publicKeyDer })],
    ['the signature', (file) => void Object.assign(file, { signature: `${'A'.repeat(86)}==` })],
  ];
  test.each(tampered)('%s: refused with a sentence, at both steps, and nothing is kept', async (_case, change) => {
    const home = await atHome();
    const file = changed(await takeAlong(), change);
    const before = filesIn(here);
    for (const answer of [await home.look(file), await home.take(file, pdf)]) {
      expect(answer.status).toBe(422);
      expect(answer.text).toContain('The signature does not fit');
    }
    expect(await home.certificates()).toEqual([]);
    expect(filesIn(here)).toBe(before);
  });

  test.each([
    ['something else', 'Geachte heer, mevrouw', 'This is not a signed certificate file'],
    ['other JSON', '{"format":"invoice"}', 'This is not a signed certificate file'],
    ['a list', '[]', 'This is not a signed certificate file'],
    ['too much', `{"format":"ketenmark-certificate","x":"${'x'.repeat(70_000)}"}`, 'This is not a signed certificate file'],
    ['a later version', '{"format":"ketenmark-certificate","version":2}', 'made by a newer version'],
    ['half of it', '{"format":"ketenmark-certificate","version":1}', 'This file is not whole'],
  ])('%s is refused with a sentence', async (_case, text, sentence) => {
    const home = await atHome();
    const answer = await home.look(text);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(sentence);
  });

  /** Whoever has a key of its own can sign anything: also what such a file cannot say. */
  const signedWith = (change: (record: CertificateRecord) => CertificateRecord) => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const record = change({
      certificate: { scheme: 'nis2-qm', level: 'QM20', holderName: 'Liften De Wit B.V.', holderKvkNumber: null, issuer: 'Keurders Verzonnen', certificateNumber: null, scopeText: '', validFrom: '2026-01-01', validUntil: '2028-12-31' },
      document: null,
      enteredAt: '2026-03-01T09:00:00.000Z',
      takenBy: 'Joke de Wit',
      takenAt: '2026-03-10T09:00:00.000Z',
      installation: { name: 'https://elders.example', publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64') },
    });
    return JSON.stringify({ format: 'ketenmark-certificate', version: 1, ...record, signature: sign(null, Buffer.from(recordText(record)), privateKey).toString('base64') });
  };
  const saying = (more: Partial<CertificateRecord['certificate']>) => signedWith((record) => ({ ...record, certificate: { ...record.certificate, ...more } }));
  test.each([
    ['as it should be', signedWith((record) => record), 200, 'The signature holds'],
    ['taken along too long ago', signedWith((record) => ({ ...record, takenAt: '2025-12-14T09:00:00.000Z' })), 422, 'more than 90 days ago'],
    ['taken along tomorrow', signedWith((record) => ({ ...record, takenAt: '2026-03-15T09:00:00.000Z' })), 422, 'in the future'],
    ['a mark without a level', saying({ level: null }), 422, 'This file is not whole'],
    ['ends before it begins', saying({ validUntil: '2025-12-31' }), 422, 'This file is not whole'],
    ['a day that does not exist', saying({ validUntil: '2028-02-30' }), 422, 'This file is not whole'],
    ['no holder', saying({ holderName: '' }), 422, 'This file is not whole'],
    ['an address that is a script', signedWith((record) => ({ ...record, installation: { ...record.installation, name: 'javascript:alert(1)' } })), 422, 'This file is not whole'],
  ])('signed, and %s', async (_case, text, status, sentence) => {
    const answer = await (await atHome()).look(text);
    expect([answer.status, answer.text.includes(sentence)]).toEqual([status, true]);
  });

  test('a known name with another key is said', async () => {
    const home = await atHome();
    const [one, other] = [signedWith((record) => record), signedWith((record) => record)];
    expect((await home.take(one)).status).toBe(303);
    expect((await home.look(other)).text).toContain('is known here with another key');
  });
});

describe('who may', () => {
  test('take in: who enters certificates, and nobody else', async () => {
    const { page } = await atHome();
    expect((await here.viewer.get(page)).text).not.toContain('Take in a signed file');
    expect((await here.viewer.post(`${page}/certificates/import`, formWith({}))).status).toBe(403);
    expect((await here.ciso.get(`${here.home}/suppliers/0190a0a0-0000-7000-8000-000000000000/certificates/import`)).status).toBe(404);
  });

  test('take along: whoever holds the link, of what is shared with that client and nothing else', async () => {
    const [mine, theirs] = [await shared(), await shared()];
    const certificateId = theirs.path.split('/').at(-1) ?? '';
    const guest = httpVisitor(there.served.url);
    expect((await guest.post(`${mine.link}/certificates/${certificateId}`, { takenBy: 'Joke' })).status).toBe(404);
    const share = await there.served.app.db.read.selectFrom('share').select('id').where('certificate_id', '=', certificateId).executeTakeFirstOrThrow();
    await guest.post(`${theirs.link}?index`, { shareId: share.id });
    expect((await guest.post(theirs.path, { takenBy: 'Joke' })).status, 'no longer shared').toBe(404);
  });

  test('that it was taken along stands in the company’s own chain, without naming a client', async () => {
    const { path } = await shared();
    const answer = await httpVisitor(there.served.url).post(path, { takenBy: 'Joke de Wit' });
    expect(answer.text).not.toContain('Waterwerken');
    const event = await there.served.app.db.read.selectFrom('audit_event').selectAll().where('type', '=', 'certificate.taken_along').where('subject_id', '=', path.split('/').at(-1) ?? '').executeTakeFirstOrThrow();
    expect(event.canonical).not.toContain(there.register.scope.organisationId);
  });
});
