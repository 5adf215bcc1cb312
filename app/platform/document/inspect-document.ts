import { readFile } from 'node:fs/promises';
import type { EvidenceMediaType } from '../files/media-type.ts';
import type { DocumentProblem, LookedAt } from './document-problem.ts';
import { inspectPdf } from './inspect-pdf.ts';
import { inspectJpeg, inspectPng } from './inspect-picture.ts';
import { readPdfText } from './read-pdf-text.ts';

export interface InspectTask {
  path: string;
  mediaType: EvidenceMediaType;
}

/** Is this document what it says, harmless and readable; and what stands in it? Runs in a worker: hostile files end a thread. */
export async function inspectDocument({ path, mediaType }: InspectTask): Promise<LookedAt> {
  const bytes = await readFile(path);
  if (mediaType !== 'application/pdf') return picture(mediaType === 'image/png' ? inspectPng(bytes) : inspectJpeg(bytes));
  const problem = await inspectPdf(bytes);
  // The reader takes the bytes for its own.
  return problem ? { ok: false, problem } : readPdfText(new Uint8Array(bytes));
}

function picture(problem: DocumentProblem | null): LookedAt {
  return problem ? { ok: false, problem } : { ok: true, reading: { pageCount: null, pages: [] } };
}

/** What the document worker does. */
export const documentTasks = { 'inspect-document': inspectDocument };
