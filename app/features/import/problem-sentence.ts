import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { MappingProblem } from './columns/columns.form.ts';
import type { StoredProblem } from './import-record.ts';
import type { importMessages } from './messages.ts';
import type { FileProblem } from './reading/file-problem.ts';

export type ImportProblem = FileProblem | MappingProblem | StoredProblem | { code: 'no_file' | 'nothing_pasted' | 'unreadable_upload' | 'too_slow' } | { code: 'too_much_pasted'; maxBytes: number };
type Words = Bound<(typeof importMessages)['en']>;

/** What is wrong, and what to do about it, in the reader's language. */
export function problemSentence(t: Words, problem: ImportProblem): string {
  switch (problem.code) {
    case 'too_large':
    case 'too_large_unpacked':
      return t.problem[problem.code](problem);
    case 'too_many_rows':
      return t.problem.too_many_rows(problem);
    case 'too_many_columns':
      return t.problem.too_many_columns(problem);
    case 'too_much_pasted':
      return t.problem.too_much_pasted(problem);
    case 'dates_mixed':
      return t.problem.dates_mixed({ examples: problem.examples.join(' · ') });
    case 'field_twice':
      return t.problem.field_twice({ field: t.field[problem.field] });
    default:
      return t.problem[problem.code];
  }
}
