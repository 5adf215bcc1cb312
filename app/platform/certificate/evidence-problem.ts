import type { DocumentProblem, DocumentReading } from '../document/document-problem.ts';
import type { EvidenceMediaType } from '../files/media-type.ts';
import type { StoredFile } from '../files/file-store.ts';
import type { Upload } from '../http/upload.server.ts';

/** `again`: the file was fine, but the form around it was not, and a browser does not send a file twice by itself. */
export type EvidenceProblem = 'missing' | 'tooLarge' | 'unreadable' | 'otherType' | 'infected' | 'scannerAway' | 'again' | DocumentProblem;

/** Why an upload is not the document behind a certificate, as far as its first bytes tell; null when it is. */
export function evidenceProblem(upload: Upload): Exclude<EvidenceProblem, 'again'> | null {
  if (!upload.ok) return upload.problem === 'too_large' ? 'tooLarge' : 'unreadable';
  if (!upload.file) return 'missing';
  return upload.file.temp.mediaType ? null : 'otherType';
}

/** A document that lies in the file store, with the name that its sender gave it and what was read of it. */
export interface StoredEvidence extends StoredFile {
  mediaType: EvidenceMediaType;
  name: string;
  reading: DocumentReading;
}
