import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listProofsOfSupplier } from '#db/queries/proof.ts';
import { builtPdf } from '#tests/fixtures/built-pdf.ts';
import { certificatePdf } from '#tests/fixtures/certificate-pdf.ts';
import { openDeskWorld, type DeskWorld } from './desk-world.ts';

let world: DeskWorld;
beforeAll(async () => {
  world = await openDeskWorld();
});
afterAll(() => world.served.close());

const printed = { title: 'NIS2 Quality Mark QM20', holder: 'Liften De Wit B.V.', number: 'QM-1', validUntil: '2029-01-31' };
const typed = { scheme: 'nis2-qm', level: 'QM20', holderName: 'Liften De Wit B.V.', issuer: 'Keurders Verzonnen', certificateNumber: 'QM-1', validFrom: '2026-02-01', validUntil: '2029-01-31', scopeText: 'Liften' };

/** Enters a document beside a supplier, by the form. */
async function enter(supplierId: string, values: Partial<typeof typed> = {}, document: Partial<typeof printed> = {}): Promise<string> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...typed, ...values })) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(await certificatePdf({ ...printed, ...document }))]), 'certificaat.pdf');
  const answer = await world.ciso.post(`${world.home}/suppliers/${supplierId}/certificates/new`, form);
  return answer.location.split('/').at(-1) ?? '';
}

const page = async (proofId: string, visitor = world.ciso) => (await visitor.get(`${world.home}/verification/${proofId}`)).text;
const openings = () => world.served.app.db.read.selectFrom('audit_event').select('subject_id').where('chain_id', '=', world.register.scope.organisationId).where('type', '=', 'file.opened').execute();

describe('the document beside the fields', () => {
  test('shows its words, with what was read from them marked, and where', async () => {
    const { supplierId } = await world.supplier();
    const text = await page(await enter(supplierId));
    for (const words of ['Certificate holder: Liften De Wit B.V.', 'read as: holder', 'so on page 1', '1 page']) expect(text).toContain(words);
    expect(text).toContain('href="#page-1-line-1"');
    expect(text).toContain('id="page-1-line-1"');
    expect(text).not.toContain('seems to say otherwise');
  });

  test('says what the document says otherwise', async () => {
    const { supplierId } = await world.supplier();
    const text = await page(await enter(supplierId, { level: 'QM30', holderName: 'Iemand Anders B.V.', certificateNumber: 'QM-2' }));
    for (const words of ['(level): “QM20” on page 1', '(holder): “Liften De Wit B.V.” on page 1', '(number): “QM-1” on page 1']) expect(text).toContain(words);
  });

  test('never fills in what a person did not: the record is what was typed', async () => {
    const { supplierId } = await world.supplier();
    await enter(supplierId, { certificateNumber: '' });
    expect((await listProofsOfSupplier(world.served.app.db.read, world.register.scope, supplierId))[0]).toMatchObject({ certificate_number: null });
  });

  test('is opened by looking at it: once in the trail, however often within half a day, and for each member', async () => {
    const { supplierId } = await world.supplier();
    const proofId = await enter(supplierId);
    const before = (await openings()).length;
    for (let look = 0; look < 3; look += 1) await page(proofId);
    expect((await openings()).length - before).toBe(1);
    await page(proofId, world.viewer);
    expect((await openings()).length - before).toBe(2);
    world.served.clock.advance(13 * 3_600_000);
    await page(proofId);
    expect((await openings()).length - before).toBe(3);
  });

  test('is gone with the consent of the supplier, its words too', async () => {
    const { supplierId } = await world.supplier();
    const link = await world.invite(supplierId);
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...typed, answeredBy: 'Joke de Wit', consent: 'on' })) form.append(name, value);
    form.append('file', new Blob([new Uint8Array(await certificatePdf(printed))]), 'certificaat.pdf');
    await world.viewer.post(`${link}/certificate`, form);
    await world.served.app.jobs.drain();
    const [proof] = await listProofsOfSupplier(world.served.app.db.read, world.register.scope, supplierId);
    expect(await page(proof?.id ?? '')).toContain('Certificate holder: Liften De Wit B.V.');
    await world.served.app.db.write.updateTable('share').set({ withdrawn_at: world.served.clock.now() }).where('company_id', '=', supplierId).execute();
    const text = await page(proof?.id ?? '');
    expect(text).toContain('The supplier no longer shares this document.');
    expect(text).not.toContain('Certificate holder: Liften De Wit B.V.');
  });
});

describe('a document that is chosen in a form', () => {
  const ask = async (visitor: typeof world.ciso, to: string, bytes: Uint8Array) => {
    const form = new FormData();
    form.append('intent', 'read');
    form.append('file', new Blob([new Uint8Array(bytes)]), 'certificaat.pdf');
    return visitor.post(to, form);
  };
  const doors = async () => {
    const { supplierId } = await world.supplier();
    return [`${world.home}/suppliers/${supplierId}/certificates/new`, `${await world.invite(supplierId)}/certificate`];
  };
  const rows = async () => (await world.served.app.db.read.selectFrom('evidence_file').select('id').execute()).length;

  test('is read at both doors, and nothing is kept of it', async () => {
    const [before, bytes] = [await rows(), await certificatePdf(printed)];
    for (const door of await doors()) {
      const answer = await ask(world.ciso, door, bytes);
      expect(answer.status).toBe(200);
      for (const words of ['Liften De Wit B.V.', '2029-01-31', 'QM-1']) expect(answer.text).toContain(words);
    }
    expect(await rows()).toBe(before);
  });

  test('that means no good is refused before anything was typed', async () => {
    for (const door of await doors()) {
      const answer = await ask(world.ciso, door, builtPdf([], { catalogue: '/OpenAction << /S /JavaScript /JS (1) >>' }));
      expect(answer.status).toBe(422);
    }
  });
});

describe('what else is known of a document', () => {
  test('the same file beside another supplier is told on both sides of it', async () => {
    const [one, other] = [await world.supplier(), await world.supplier(undefined, 'Takels Verzonnen B.V.')];
    const bytes = await certificatePdf({ ...printed, title: 'NIS2 Quality Mark QM20 of two' });
    const ids: string[] = [];
    for (const { supplierId } of [one, other]) {
      const form = new FormData();
      for (const [name, value] of Object.entries(typed)) form.append(name, value);
      form.append('file', new Blob([new Uint8Array(bytes)]), 'certificaat.pdf');
      ids.push((await world.ciso.post(`${world.home}/suppliers/${supplierId}/certificates/new`, form)).location.split('/').at(-1) ?? '');
    }
    expect(await page(ids[0]!)).toMatch(/The same file also stands beside:.*Takels Verzonnen B\.V\./s);
    expect(await page(ids[1]!)).toMatch(/The same file also stands beside:.*Liften De Wit B\.V\./s);
  });

  test('a certificate that comes again with another file and date is told, and the earlier version stays', async () => {
    const { supplierId } = await world.supplier();
    const first = await enter(supplierId);
    world.served.clock.advance(60_000);
    const second = await enter(supplierId, { validUntil: '2028-01-31' }, { validUntil: '2028-01-31' });
    const text = await page(second);
    expect(text).toContain('Then it was another file under the same certificate number.');
    expect(text).toContain('Differs in: last day.');
    expect(text).toContain(`${world.home}/verification/${first}`);
    expect(await page(first)).not.toContain('another file under the same');
  });
});

describe('the way through the queue', () => {
  test('leads from each proof to the next, past what was judged, and at the end to the list', async () => {
    const of = await openDeskWorld();
    const ids: string[] = [];
    const { supplierId, serviceId } = await of.supplier();
    for (const number of ['1', '2', '3']) {
      of.served.clock.advance(60_000);
      const form = new FormData();
      for (const [name, value] of Object.entries({ ...typed, certificateNumber: number })) form.append(name, value);
      form.append('file', new Blob([new Uint8Array(await certificatePdf({ ...printed, number }))]), 'certificaat.pdf');
      ids.push((await of.ciso.post(`${of.home}/suppliers/${supplierId}/certificates/new`, form)).location.split('/').at(-1) ?? '');
    }
    const at = (n: number) => `${of.home}/verification/${ids[n]}`;
    expect((await of.ciso.get(`${of.home}/verification`)).text).toContain('rel="next"');
    const middle = (await of.ciso.get(at(1))).text;
    expect(middle).toContain('2 of 3 that wait');
    expect(middle).toMatch(new RegExp(`<a[^>]*rel="prev"[^>]*href="${at(0)}"|<a[^>]*href="${at(0)}"[^>]*rel="prev"`));
    const judge = async (n: number) => (await of.ciso.post(at(n), { decision: 'accept', method: 'document_checked', serviceIds: [serviceId], onwards: 'next' })).location;
    expect(await judge(1)).toBe(at(2));
    expect(await judge(2)).toBe(at(0));
    expect(await judge(0)).toBe(`${of.home}/verification`);
    await of.served.close();
  });
});
