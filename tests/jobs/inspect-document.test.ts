import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { inspectDocument } from '#app/platform/document/inspect-document.ts';
import { fromAscii85 } from '#app/platform/document/pdf-streams.ts';
import { mediaTypeOf } from '#app/platform/files/media-type.ts';
import { certificatePdf as demoPdf } from '#db/seeds/demo/certificate-pdf.ts';
import { builtPdf, objectStream, packed } from '#tests/fixtures/built-pdf.ts';
import { certificatePdf } from '#tests/fixtures/certificate-pdf.ts';
import { hostileDocuments, jpeg, png } from '#tests/fixtures/hostile-documents.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'ketenmark-documents-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function inspect(bytes: Uint8Array) {
  const mediaType = mediaTypeOf(bytes);
  if (!mediaType) return { ok: false, problem: 'otherType' };
  const file = path.join(folder, 'document');
  writeFileSync(file, bytes);
  return inspectDocument({ path: file, mediaType });
}

const pageOf = async (bytes: Uint8Array) => {
  const seen = await inspect(bytes);
  return 'reading' in seen ? seen.reading : seen;
};

describe('what suppliers really send is taken in', () => {
  test('a certificate as a program prints it, with its lines in order', async () => {
    expect(await pageOf(await certificatePdf({ title: 'NIS2 Quality Mark', holder: 'Pompen Verzonnen B.V.', number: 'QM-1', validUntil: '2029-01-31' }))).toEqual({
      pageCount: 1,
      pages: ['NIS2 Quality Mark\nCertificate holder: Pompen Verzonnen B.V.\nNumber: QM-1\nValid until: 2029-01-31'],
    });
  });

  test('those of the demo', async () => {
    expect(await pageOf(demoPdf({ title: 'NIS2 Quality Mark QM20', lines: ['Houder: Ä', '', 'Geldig'] }))).toEqual({ pageCount: 1, pages: ['NIS2 Quality Mark QM20\nHouder: Ä\nGeldig'] });
  });

  test.each([
    ['with a link to a page', builtPdf([], { page: '/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://verzonnen.example/javascript/launch) >> >>]' })],
    ['that opens at a page', builtPdf([], { catalogue: '/OpenAction [3 0 R /Fit]' })],
    ['with a plain form and a signature', builtPdf([{ body: '<< /FT /Sig /T (s) /V << /Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 1 2 3] /Contents <00> >> >>' }], { catalogue: '/AcroForm << /Fields [6 0 R] /SigFlags 3 >>' })],
    ['with packed objects', builtPdf([objectStream(['<< /Producer (x) >>'], 7)])],
    ['with a large scan', builtPdf([packed(Buffer.alloc(26 * 1024 * 1024, 200), '/Type /XObject /Subtype /Image /Width 2480 /Height 3508 /ColorSpace /DeviceRGB /BitsPerComponent 8')])],
    ['with blank lines behind its end', Buffer.concat([builtPdf(), Buffer.from('\r\n\0\n')])],
  ])('a PDF %s', async (_case, bytes) => expect(await pageOf(bytes)).toEqual({ pageCount: 1, pages: ['Houder: Pompen Verzonnen B.V.'] }));

  test.each([
    ['a PNG', png(1200, 1600)],
    ['a JPEG', jpeg(4000, 3000)],
    ['a JPEG with what a telephone lays behind it', Buffer.concat([jpeg(4000, 3000), Buffer.from('SEFH telephone data SEFT')])],
  ])('%s, which has no words', async (_case, bytes) => expect(await pageOf(bytes)).toEqual({ pageCount: null, pages: [] }));
});

describe('what means no good is refused', () => {
  test.each(hostileDocuments(2026).map((one) => [one.name, one] as const))('%s', async (_name, { bytes, problems }) => {
    const seen = await inspect(bytes);
    expect(seen.ok).toBe(false);
    expect(problems).toContain('problem' in seen ? seen.problem : null);
  });
});

test('base 85 as Adobe writes it', () => {
  expect(fromAscii85('87cURD]i,"Ebo80').toString()).toBe('Hello World!');
  expect(fromAscii85('z87cUR').toString('latin1')).toBe('\0\0\0\0Hell');
  expect(fromAscii85('87cURDZ').toString()).toBe('Hello');
});
