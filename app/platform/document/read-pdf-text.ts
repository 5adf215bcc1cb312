import { getDocumentProxy } from 'unpdf';
import { maxKeptCharacters, maxPages, readPages, type DocumentProblem, type DocumentReading } from './document-problem.ts';

/** Reading stops here and keeps what it has; the thread itself is ended much later. */
const maxReadMs = 4_000;

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Opens a PDF with a real reader: what that finds hidden is refused too, and what it reads is kept. */
export async function readPdfText(bytes: Uint8Array): Promise<{ ok: true; reading: DocumentReading } | { ok: false; problem: DocumentProblem }> {
  const until = performance.now() + maxReadMs;
  let pdf: Pdf;
  try {
    pdf = await getDocumentProxy(bytes, { isEvalSupported: false, useSystemFonts: false, disableFontFace: true, verbosity: 0 });
  } catch (error) {
    return { ok: false, problem: error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'broken' };
  }
  try {
    if (pdf.numPages > maxPages) return { ok: false, problem: 'tooManyPages' };
    if (await pdf.hasJSActions()) return { ok: false, problem: 'active' };
    if (await pdf.getAttachments()) return { ok: false, problem: 'attached' };
    return { ok: true, reading: { pageCount: pdf.numPages, pages: await readPagesOf(pdf, until) } };
  } catch {
    return { ok: false, problem: 'broken' };
  } finally {
    await pdf.destroy();
  }
}

async function readPagesOf(pdf: Pdf, until: number): Promise<string[]> {
  const pages: string[] = [];
  let kept = 0;
  for (let number = 1; number <= Math.min(pdf.numPages, readPages) && performance.now() < until && kept < maxKeptCharacters; number += 1) {
    const text = (await readPage(pdf, number)).slice(0, maxKeptCharacters - kept);
    kept += text.length;
    pages.push(text);
  }
  return pages;
}

interface Piece {
  text: string;
  x: number;
  y: number;
  height: number;
}

/** Lines from the pieces that a page is painted in: what stands at one height belongs together, from left to right. */
async function readPage(pdf: Pdf, number: number): Promise<string> {
  const { items } = await (await pdf.getPage(number)).getTextContent();
  const pieces = items.flatMap((item): Piece[] => ('str' in item && item.str.trim() !== '' ? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]), height: item.height || 10 }] : []));
  pieces.sort((one, other) => other.y - one.y || one.x - other.x);
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    if (line && Math.abs(line[0]!.y - piece.y) < Math.min(line[0]!.height, piece.height) / 2) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => line.toSorted((one, other) => one.x - other.x).map(({ text }) => text).join(' ').replace(/\s+/g, ' ').trim()).join('\n');
}
