import { certificatePdf } from '#db/seeds/demo/certificate-pdf.ts';
import type { Chance } from './chance.ts';
import { odd, wellFormed } from './odd-values.ts';

const fileNames = ['list.csv', 'list.xlsx', 'certificaat.pdf', 'foto.png', '', '../../x.pdf', 'a"b\r\nc.pdf', '\u202Efdp.exe', 'x'.repeat(300)];

const contents: readonly Buffer[] = [
  Buffer.from('Nummer;Naam;Bedrag\n1;Pompen Verzonnen;12,50\n2;Liften Verzonnen;"a;b"\n'),
  Buffer.from('a,b\n"open quote,1\n'),
  Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF'),
  Buffer.from(certificatePdf({ title: 'Certificaat', lines: ['Verzonnen B.V.', 'QM20', '31-12-2028'] })),
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]),
  Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0, 0, 0, 0xff, 0xff]),
  Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x0a, 0x00]),
  Buffer.from('\u0000'.repeat(2_000)),
  Buffer.alloc(0),
  Buffer.from(`Naam\n${'Verzonnen B.V.\n'.repeat(40)}`),
];

/** A form with files, mostly whole. */
export function multipartBody(chance: Chance, fields: readonly (readonly [string, string])[]): [type: string, body: Buffer] {
  const boundary = '----fuzz';
  const parts = fields.map(([name, value]) => (name === 'file' || chance.is(0.04) ? filePart(chance, name) : textPart(name, value)));
  const whole = Buffer.concat([...parts.flatMap((part) => [Buffer.from(`--${boundary}\r\n`), part, Buffer.from('\r\n')]), Buffer.from(`--${boundary}--\r\n`)]);
  if (chance.is(0.9)) return [`multipart/form-data; boundary=${boundary}`, whole];
  const broken = chance.pick([whole.subarray(0, whole.length >> 1), Buffer.from(`--${boundary}\r\n`), Buffer.alloc(0), Buffer.from(odd(chance))]);
  return [chance.pick([`multipart/form-data; boundary=${boundary}`, 'multipart/form-data', 'multipart/form-data; boundary=']), broken];
}

const quoted = (text: string) => wellFormed(text).replace(/"/g, '%22');

function textPart(name: string, value: string): Buffer {
  return Buffer.from(`Content-Disposition: form-data; name="${quoted(name).replace(/[\r\n]/g, ' ')}"\r\n\r\n${wellFormed(value)}`);
}

function filePart(chance: Chance, name: string): Buffer {
  const type = chance.pick(['text/csv', 'application/pdf', 'image/png', 'application/octet-stream', 'x']);
  const head = `Content-Disposition: form-data; name="${quoted(name).replace(/[\r\n]/g, ' ')}"; filename="${quoted(chance.pick(fileNames))}"\r\nContent-Type: ${type}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), chance.pick(contents)]);
}
