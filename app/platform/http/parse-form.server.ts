import type { Submission } from '@conform-to/react';
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { z } from 'zod';
import type { Bound, Messages } from '../messages/define-messages.ts';
import { formMessages } from './form-messages.ts';

interface Speaks {
  t<T>(messages: Messages<T>): Bound<T>;
}
type Words = Bound<(typeof formMessages)['en']>;
type Issue = z.core.$ZodRawIssue;

/**
 * A posted form against its shape; errors are sentences in the language of `ctx`. Return `submission.reply()` where it
 * is not a success: conform puts it back into the form. Zod's own languages are global to the process, so the words go
 * along with each parse.
 */
export function parseForm<Schema extends z.ZodType>(form: FormData | URLSearchParams, schema: Schema, ctx: Speaks): Submission<z.input<Schema>, string[], z.output<Schema>> {
  const words = ctx.t(formMessages);
  return parseWithZod(form, { schema, error: (issue) => sentenceFor(issue, words) }) as Submission<z.input<Schema>, string[], z.output<Schema>>;
}

/** `required`, `maxlength` and the like for the controls, from the same shape; made by a loader, because zod stays on the server. */
export const formConstraint = getZodConstraint;

function sentenceFor(issue: Issue, words: Words): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null ? words.missing : issue.expected === 'number' ? words.number : words.invalid;
    case 'invalid_value':
      return words.choose;
    case 'invalid_format':
      return issue.format === 'email' ? words.email : issue.format === 'url' ? words.url : issue.format === 'date' ? words.date : words.invalid;
    case 'too_small':
      return tooSmall(issue, words);
    case 'too_big':
      return tooBig(issue, words);
    default:
      return words.invalid;
  }
}

function tooSmall(issue: Extract<Issue, { code: 'too_small' }>, words: Words): string {
  const min = Number(issue.minimum);
  if (issue.origin === 'string') return min <= 1 ? words.missing : words.tooShort({ min });
  return issue.origin === 'array' ? words.chooseSome : words.tooLow({ min });
}

function tooBig(issue: Extract<Issue, { code: 'too_big' }>, words: Words): string {
  const max = Number(issue.maximum);
  if (issue.origin === 'string') return words.tooLong({ max });
  return issue.origin === 'array' ? words.tooMany({ max }) : words.tooHigh({ max });
}
