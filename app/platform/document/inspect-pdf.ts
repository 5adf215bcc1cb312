import { maxPages, type DocumentProblem } from './document-problem.ts';
import { endsAsArchive, holdsPage } from './foreign.ts';
import { unpackStreams, type PdfBytes } from './pdf-streams.ts';

/** A name of a PDF as it may be written: any letter also as `#` and its code. It ends where a name ends. */
function named(names: readonly string[]): RegExp {
  const hexadecimal = (digit: string) => (/\d/.test(digit) ? digit : `[${digit}${digit.toUpperCase()}]`);
  const letter = (one: string) => `(?:${one}|#${[...one.charCodeAt(0).toString(16)].map(hexadecimal).join('')})`;
  const spelled = names.map((name) => [...name].map(letter).join('')).join('|');
  return new RegExp(`/(?:${spelled})(?![^\\s\\0()<>[\\]{}/%])`);
}

/** What runs, starts, sends or plays something. A link to a page is none of it, nor is a signature or a plain form. */
const active = named(['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'RichMedia', 'Rendition', 'XFA', 'GoToE']);
const attached = named(['EmbeddedFile', 'EmbeddedFiles']);
const encrypted = named(['Encrypt', 'Crypt']);
/** Packing that nobody has used for twenty years, and one that cannot be looked into from outside. */
const unusualPacking = /\/Filter\s*(?:\d|\[?\s*\/(?:LZW|RunLength|RL|AHx|A85|ASCIIHex))|\/LZW(?:Decode)?(?=[\s/>\]])|\/FFilter\b/;
/** More pages, or bookmarks, than anybody turns: readers differ in whether they believe it. */
const endless = /\/Count\s+\d{5,}/;
const page = /\/Type\s*\/Page(?![a-zA-Z])/g;

/**
 * Looks through the bytes of a PDF without believing its structure: names are sought everywhere, also in what is packed,
 * because readers follow tables into places where a stricter parser does not look.
 */
export async function inspectPdf(bytes: Buffer): Promise<DocumentProblem | null> {
  const text = bytes.toString('latin1');
  return wholeness(text) ?? (await looseNames({ bytes, text }));
}

/** It begins as a PDF, ends as one, and nothing else hangs on either end. */
function wholeness(text: string): DocumentProblem | null {
  const end = text.lastIndexOf('%%EOF');
  if (end < 0 || !text.includes('startxref', Math.max(0, end - 1_024))) return 'truncated';
  if (endsAsArchive(text) || holdsPage(text.slice(0, 1_024))) return 'foreign';
  const rest = text.slice(end + 5);
  if (/^[\s\0]*$/.test(rest)) return null;
  // A later part that was cut off, as against something that never belonged to it.
  return /^\s*\d+ \d+ obj\b/.test(rest) ? 'truncated' : 'foreign';
}

async function looseNames(pdf: PdfBytes): Promise<DocumentProblem | null> {
  let [problem, pages] = [null as DocumentProblem | null, 0];
  const look = (text: string) => {
    problem ??= encrypted.test(text) ? 'encrypted' : active.test(text) ? 'active' : attached.test(text) ? 'attached' : null;
    pages += endless.test(text) ? Infinity : (text.match(page)?.length ?? 0);
  };
  look(pdf.text);
  if (problem) return problem;
  if (unusualPacking.test(pdf.text)) return 'broken';
  const isInProportion = await unpackStreams(pdf, look);
  if (problem) return problem;
  if (!isInProportion) return 'swollen';
  return pages > maxPages ? 'tooManyPages' : null;
}
