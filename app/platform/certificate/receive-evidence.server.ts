import type { App } from '#app/platform/app.ts';
import { maxPages, type DocumentReading } from '../document/document-problem.ts';
import { lookAtDocument } from '../document/look-at-document.server.ts';
import type { TempFile } from '../files/file-store.ts';
import { isAppError } from '../http/app-error.ts';
import type { BaseContext } from '../http/base-context.server.ts';
import { readUpload, type UploadedFile } from '../http/upload.server.ts';
import { evidenceMessages } from './evidence-messages.ts';
import { evidenceProblem, type EvidenceProblem, type StoredEvidence } from './evidence-problem.ts';

type Receiver = Pick<BaseContext, 'app' | 't' | 'f'>;

/** A form and the document in it. Nothing is kept until `keep`; who does not keep it lets it go. */
export interface ReceivedEvidence {
  readonly fields: FormData;
  /** Null: the document is in order. */
  readonly problem: EvidenceProblem | null;
  /** Of the bytes that came, in order or not; null: none came. */
  readonly sha256: string | null;
  /** What was read of it; null where it is not in order. */
  readonly reading: DocumentReading | null;
  /** Only where there is no problem. */
  keep(): Promise<StoredEvidence>;
  letGo(): Promise<void>;
}

/**
 * Reads a form with a document: its type by its bytes, whether it is harmless and what it says by the document worker, and
 * viruses by the scanner, if the operator named one. `lane`: whose turn it is at both.
 */
export async function receiveEvidence({ app }: Pick<Receiver, 'app'>, request: Request, lane: string): Promise<ReceivedEvidence> {
  const { files, config } = app;
  const upload = await readUpload(request, files, { fileField: 'file', maxBytes: config.http.maxUploadBytes });
  const file = upload.ok ? upload.file : null;
  const letGo = async () => void (file && (await files.discard(file.temp)));
  try {
    const judging = judge(app, file, evidenceProblem(upload), lane);
    // Who only asks what it says, ahead of sending it, keeps the form that is being filled in.
    const judged = await (upload.fields.get('intent') === 'read' ? judging.catch(unreadWhenBusy) : judging);
    return { fields: upload.fields, sha256: file?.temp.sha256 ?? null, ...judged, letGo, keep: () => keep(app, file, judged.reading) };
  } catch (error) {
    await letGo();
    throw error;
  }
}

type Judged = Pick<ReceivedEvidence, 'problem' | 'reading'>;
const refused = (problem: EvidenceProblem): Judged => ({ problem, reading: null });

function unreadWhenBusy(error: unknown): Judged {
  if (isAppError(error) && error.code === 'busy') return { problem: null, reading: { pageCount: null, pages: [] } };
  throw error;
}

async function judge(app: App, file: UploadedFile | null, problem: EvidenceProblem | null, lane: string): Promise<Judged> {
  if (problem || !file) return refused(problem ?? 'missing');
  const seen = await lookAtDocument(app, file.temp, lane);
  if (!seen.ok) return refused(seen.problem);
  const harmful = await scan(app, file.temp);
  return harmful ? refused(harmful) : { problem: null, reading: seen.reading };
}

/** The operator is told of both: of a harmful file, and of a scanner that leaves the door shut. */
async function scan({ virusScanner, files, log }: App, temp: TempFile): Promise<EvidenceProblem | null> {
  const found = await virusScanner.scan(files.openTemp(temp));
  if (found.is === 'clean') return null;
  if (found.is === 'away') log.error({ reason: found.reason }, 'the virus scanner does not answer: documents are refused');
  else log.warn({ name: found.name, sha256: temp.sha256 }, 'a document was refused by the virus scanner');
  return found.is === 'away' ? 'scannerAway' : 'infected';
}

async function keep({ files }: App, file: UploadedFile | null, reading: DocumentReading | null): Promise<StoredEvidence> {
  if (!file?.temp.mediaType || !reading) throw new Error('only a document that is in order is kept');
  const { mediaType } = file.temp;
  return { ...(await files.commit(file.temp)), mediaType, name: file.name, reading };
}

/** The sentence for a problem, and the status that it is answered with. */
export function evidenceRefusal({ app, t, f }: Receiver, problem: EvidenceProblem): { sentence: string; status: 422 | 503 } {
  const limits = { max: f.bytes(app.config.http.maxUploadBytes), pages: f.number(maxPages) };
  return { sentence: t(evidenceMessages)[problem](limits), status: problem === 'scannerAway' ? 503 : 422 };
}
