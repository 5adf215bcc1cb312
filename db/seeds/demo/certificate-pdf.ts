/** A certificate to look at. That it is invented stands on it, so that nobody takes it for proof of anything. */
export interface PrintedCertificate {
  title: string;
  lines: readonly string[];
}

const page = { width: 595, height: 842, margin: 72 };

/** PDF strings are Windows-1252 here; what it lacks becomes a question mark. */
function escaped(text: string): string {
  return text.replace(/[^\x20-\x7e\xa0-\xff]/g, '?').replace(/[\\()]/g, (sign) => `\\${sign}`);
}

function drawing({ title, lines }: PrintedCertificate): string {
  const top = page.height - page.margin - 24;
  const body = lines.map((line) => `(${escaped(line)}) '`).join('\n');
  const frame = `0.6 w ${page.margin / 2} ${page.margin / 2} ${page.width - page.margin} ${page.height - page.margin} re S`;
  return `${frame}\nBT /F1 22 Tf ${page.margin} ${top} Td (${escaped(title)}) Tj ET\nBT /F1 12 Tf 20 TL ${page.margin} ${top - 40} Td\n${body}\nET`;
}

/** One page of text as a whole PDF file: objects, their offsets, a trailer (ISO 32000-1, 7.5). */
export function certificatePdf(certificate: PrintedCertificate): Uint8Array {
  const content = drawing(certificate);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Title (${escaped(certificate.title)}) /Producer (Ketenmark, invented example) >>`,
  ];
  let file = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Uint8Array.from(`${file}xref\n0 ${size}\n0000000000 65535 f \n${entries}${trailer}`, (sign) => sign.charCodeAt(0));
}
