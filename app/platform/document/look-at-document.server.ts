import type { App } from '#app/platform/app.ts';
import type { TempFile } from '../files/file-store.ts';
import { isAppError } from '../http/app-error.ts';
import type { LookedAt } from './document-problem.ts';
import type { InspectTask } from './inspect-document.ts';

/** A certificate takes a tenth of a second. Who needs longer than this is not waited for. */
const timeoutMs = 10_000;

/**
 * Has a document looked at that was just received, in the document worker: is it harmless, and what stands in it? What needs
 * more time or memory than any certificate is refused like what is broken. `lane`: whose turn it is; each waits for one of each other.
 */
export async function lookAtDocument({ files, documentWorker }: Pick<App, 'files' | 'documentWorker'>, temp: TempFile, lane: string): Promise<LookedAt> {
  if (!temp.mediaType) return { ok: false, problem: 'broken' };
  const task: InspectTask = { path: files.tempPath(temp), mediaType: temp.mediaType };
  try {
    return await documentWorker.run<LookedAt>('inspect-document', task, { organisationId: lane, timeoutMs });
  } catch (error) {
    // `busy` is nothing about this document: whoever sent it is asked to come back.
    if (isAppError(error) && error.code === 'unavailable') return { ok: false, problem: 'tooSlow' };
    if (isAppError(error) && error.code === 'too_large') return { ok: false, problem: 'swollen' };
    throw error;
  }
}
