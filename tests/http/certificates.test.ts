import { afterAll, beforeAll, expect, test } from 'vitest';
import { findCoverage } from '#db/queries/coverage-interval.ts';
import { listWaitingProofs } from '#db/queries/proof.ts';
import { certificatePdf } from '#tests/fixtures/certificate-pdf.ts';
import { classify, openRegister, registerSupplier, type Register } from '#tests/facts/register.ts';
import { addSignedInMember } from '#tests/setup/members.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import { httpVisitor, type HttpVisitor } from './http-visitor.ts';
import { serveFromSource } from './pages.ts';

const today = '2026-03-14';
const before = '2026-01-10T10:00:00.000Z';

let served: ServedApp;
let register: Register;
let home: string;
let procurement: HttpVisitor;
let ciso: HttpVisitor;
let approver: HttpVisitor;
let viewer: HttpVisitor;

beforeAll(async () => {
  served = await serveFromSource({ now: `${today}T09:30:00.000Z` });
  register = await openRegister(served.app.db);
  home = `/o/org-${register.scope.organisationId}`;
  procurement = await signIn(register, 'procurement');
  ciso = await signIn(register, 'ciso');
  approver = await signIn(register, 'ciso', true);
  viewer = await signIn(register, 'viewer');
});
afterAll(() => served.close());

async function signIn(to: Register, role: 'ciso' | 'procurement' | 'viewer', canApprove = false): Promise<HttpVisitor> {
  const { cookie } = await addSignedInMember(served.app, to.scope, { role, canApprove });
  const visitor = httpVisitor(served.url);
  visitor.keepCookie(cookie.name, cookie.value);
  return visitor;
}

const mark = { scheme: 'nis2-qm', level: 'QM20', holderName: 'Pompen Verzonnen B.V.', issuer: 'Keurders Verzonnen', validFrom: '2026-02-01' };

function certificateForm(values: Record<string, string>, file?: { bytes: BlobPart; name: string }): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.append(name, value);
  if (file) form.append('file', new Blob([file.bytes], { type: 'application/pdf' }), file.name);
  return form;
}

async function pdf(): Promise<{ bytes: BlobPart; name: string }> {
  const bytes = await certificatePdf({ title: 'NIS2 Quality Mark', holder: 'Pompen Verzonnen B.V.', number: 'QM-1', validUntil: '2029-01-31' });
  return { bytes: new Uint8Array(bytes), name: 'certificaat “März”.pdf' };
}

/** A classified supplier that needs QM20, with a certificate entered for it. */
async function enter(values: Record<string, string> = mark) {
  const of = await registerSupplier(register, before, { legal_name: 'Pompen Verzonnen B.V.', kvk_number: '12345678' });
  await classify(register, of, before, { dependency: 'some', it: 'connected', ictCompany: 'yes', replaceability: 'easy', incidentImpact: 'limited', data: 'internal', ot: 'none', physical: 'none', edi: 'none' });
  const answer = await ciso.post(`${home}/suppliers/${of.supplierId}/certificates/new`, certificateForm(values, await pdf()));
  const proofId = answer.location.split('/').at(-1) ?? '';
  return { ...of, answer, proofId };
}

const stateOf = async (supplierId: string) => (await findCoverage(served.app.db.read, register.scope, supplierId, today))?.state;
const waiting = () => listWaitingProofs(served.app.db.read, register.scope, { limit: 100 });

test('a certificate that is entered waits in the queue, and counts for nothing yet', async () => {
  const { answer, supplierId, proofId } = await enter();
  expect([answer.status, answer.location]).toEqual([303, `${home}/verification/${proofId}`]);
  expect(await stateOf(supplierId)).toBe('gap');
  const proof = (await waiting()).find((one) => one.id === proofId);
  expect([proof?.level, proof?.valid_until, proof?.origin]).toEqual(['QM20', '2029-01-31', 'own']);
  const queue = await viewer.get(`${home}/verification`);
  expect(queue.text).toContain(`${home}/verification/${proofId}`);
});

test.each([
  ['without a file', mark, undefined, 'Choose the document: a PDF, PNG or JPEG'],
  ['with a file that only calls itself a PDF', mark, { bytes: '<script>alert(1)</script>', name: 'certificate.pdf' }, 'This is not a PDF, PNG or JPEG, whatever its name says.'],
  ['without a level', { ...mark, level: '' }, { bytes: '%PDF-1.7', name: 'a.pdf' }, 'Choose the level that stands on the certificate.'],
  ['with an end before its beginning', { ...mark, validUntil: '2026-01-01' }, { bytes: '%PDF-1.7', name: 'a.pdf' }, 'The last day lies before the first.'],
  ['of another scheme without an end', { ...mark, scheme: 'iso-27001' }, { bytes: '%PDF-1.7', name: 'a.pdf' }, 'only for a NIS2 Quality Mark is it known'],
])('%s the form comes back with a sentence, and nothing is written', async (_, values, file, sentence) => {
  const { supplierId } = await registerSupplier(register, before);
  const count = (await waiting()).length;
  const answer = await procurement.post(`${home}/suppliers/${supplierId}/certificates/new`, certificateForm(values, file));
  expect(answer.status).toBe(422);
  expect(answer.text).toContain(sentence);
  expect((await waiting()).length).toBe(count);
});

test('verifying moves coverage, on the supplied services that were ticked', async () => {
  const { supplierId, serviceId, proofId } = await enter({ ...mark, holderName: 'Pompen Verzonnen Holding B.V.' });
  const page = await ciso.get(`${home}/verification/${proofId}`);
  expect(page.text).toContain('Not the supplier (Pompen Verzonnen B.V.) but Pompen Verzonnen Holding B.V. is the holder.');
  const verify = (form: Record<string, string | string[]>, visitor = ciso) => visitor.post(`${home}/verification/${proofId}`, { method: 'document_checked', ...form });
  expect((await verify({ decision: 'accept', serviceIds: [serviceId] }, viewer)).status).toBe(403);
  expect((await verify({ decision: 'accept' })).text).toContain('Tick at least one supplied service');
  expect((await verify({ decision: 'refuse' })).text).toContain('Say why.');
  expect((await verify({ decision: 'accept', serviceIds: ['01900000-0000-7000-8000-000000000000'] })).status).toBe(422);
  expect(await stateOf(supplierId)).toBe('gap');

  const accepted = await verify({ decision: 'accept', serviceIds: [serviceId] });
  expect([accepted.status, accepted.location]).toEqual([303, `${home}/suppliers/${supplierId}`]);
  expect(await stateOf(supplierId)).toBe('certified');
  expect((await waiting()).map((one) => one.id)).not.toContain(proofId);
  expect((await ciso.get(`${home}/verification/${proofId}`)).text).toContain('Accepted by Robin ciso');

  await verify({ decision: 'refuse', reason: 'The issuer does not know it.', method: 'issuer_confirmed' });
  expect(await stateOf(supplierId)).toBe('gap');
  expect((await findCoverage(served.app.db.read, register.scope, supplierId, today))?.cause).toBe('verification.recorded');
});

test('other proof counts for a level only by a decision of somebody with the approving right', async () => {
  const { supplierId, serviceId, proofId } = await enter({ ...mark, scheme: 'iso-27001', level: '', validUntil: '2027-01-31' });
  const decide = (visitor: HttpVisitor, form: Record<string, string | string[]>) =>
    visitor.post(`${home}/verification/${proofId}`, { method: 'document_checked', serviceIds: [serviceId], reason: 'Scope and statement of applicability compared.', acceptedLevel: 'QM20', acceptedUntil: '2026-12-31', decision: 'acceptFor', ...form });
  await decide(ciso, { decision: 'accept' });
  expect(await stateOf(supplierId)).toBe('gap');
  expect((await decide(ciso, {})).text).toContain('Only members with the approving right');
  expect((await decide(approver, { acceptedUntil: '2027-06-30' })).text).toContain('The proof itself ends on');
  expect((await decide(approver, { acceptedUntil: '2026-03-13' })).text).toContain('This day has passed.');
  expect((await decide(approver, { reason: ' ' })).text).toContain('Say why.');
  expect((await decide(approver, {})).status).toBe(303);
  expect(await stateOf(supplierId)).toBe('accepted_otherwise');
  expect((await findCoverage(served.app.db.read, register.scope, supplierId, '2027-01-01'))?.state).toBe('gap');
});

test('a file is handed over as an attachment, under its own name, and its opening is witnessed', async () => {
  const { proofId } = await enter();
  const [, fileId] = /\/files\/([0-9a-f-]+)/.exec((await viewer.get(`${home}/verification/${proofId}`)).text) ?? [];
  const file = await viewer.get(`${home}/files/${fileId}`);
  expect(file.status).toBe(200);
  expect(file.text.startsWith('%PDF-')).toBe(true);
  expect(file.headers.get('content-type')).toBe('application/pdf');
  expect(file.headers.get('content-disposition')).toBe(`attachment; filename="certificaat _Ma_rz_.pdf"; filename*=UTF-8''certificaat%20%E2%80%9CM%C3%A4rz%E2%80%9D.pdf`);
  expect(file.headers.get('x-content-type-options')).toBe('nosniff');
  const events = await served.app.db.read.selectFrom('audit_event').select('subject_id').where('chain_id', '=', register.scope.organisationId).where('type', '=', 'file.opened').execute();
  expect(events.map((event) => event.subject_id)).toContain(fileId);

  const elsewhere = await openRegister(served.app.db);
  const stranger = await signIn(elsewhere, 'ciso');
  expect((await stranger.get(`/o/org-${elsewhere.scope.organisationId}/files/${fileId}`)).status).toBe(404);
  expect((await stranger.get(`/o/org-${elsewhere.scope.organisationId}/verification/${proofId}`)).status).toBe(404);
});
