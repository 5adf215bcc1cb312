import { useForm, type SubmissionResult } from '@conform-to/react';
import type { Intent } from './incident.form.ts';

export interface IncidentReply {
  intent: string;
  result: SubmissionResult<string[]>;
}

type Values = Record<string, string | string[] | undefined>;
type Constraint = Record<string, { required?: boolean; maxLength?: number }>;

/** One of the forms of the incident page: it takes back only the answer that was given to it. */
export function useIntentForm<Fields extends Values>(intent: Intent, reply: IncidentReply | undefined, options: { defaultValue?: Partial<Fields>; constraint?: Constraint } = {}) {
  return useForm<Fields>({
    id: intent,
    lastResult: reply?.intent === intent ? reply.result : undefined,
    defaultValue: options.defaultValue as never,
    constraint: options.constraint as never,
    shouldRevalidate: 'onSubmit',
  });
}
