import type { SubmissionResult } from '@conform-to/react';
import type { AnswerFormData } from './load-answer-form.server.ts';

/** What each of the four forms is given. */
export interface AnswerFormProps {
  page: AnswerFormData;
  lastResult: SubmissionResult<string[]> | undefined;
}
