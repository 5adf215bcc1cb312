import { data } from '@remix-run/node';
import { clearFacts } from '#app/domain/certificate/reading/clear-facts.ts';
import { readFacts } from '#app/domain/certificate/reading/read-facts.ts';
import type { BaseContext } from '../http/base-context.server.ts';
import { evidenceRefusal, type ReceivedEvidence } from './receive-evidence.server.ts';

/** A form that only asks what its document says, before anything is sent. */
export const asksReading = ({ fields }: ReceivedEvidence) => fields.get('intent') === 'read';

/** Tells what the document says, or why it would be refused. Nothing is kept of it. */
export async function answerReading(ctx: Pick<BaseContext, 'app' | 't' | 'f'>, evidence: ReceivedEvidence) {
  await evidence.letGo();
  if (evidence.problem) {
    const { sentence, status } = evidenceRefusal(ctx, evidence.problem);
    return data({ lastResult: undefined, read: null, problem: sentence }, { status });
  }
  return data({ lastResult: undefined, read: clearFacts(readFacts(evidence.reading?.pages ?? [])), problem: null });
}
