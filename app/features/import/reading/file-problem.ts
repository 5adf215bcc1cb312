/** Why a file cannot be imported. Each code has its sentence in `messages.ts`. */
export type FileProblem =
  | { code: 'empty' | 'binary' | 'not_a_table' | 'one_column' | 'no_rows' | 'no_sheet' | 'encrypted' | 'old_excel' | 'damaged' }
  | { code: 'too_large'; maxBytes: number }
  | { code: 'too_large_unpacked'; maxBytes: number }
  | { code: 'too_many_rows'; maxRows: number }
  | { code: 'too_many_columns'; maxColumns: number };

/** Thrown inside a reader, caught by `readTable`, which returns the problem. */
export class FileRefused extends Error {
  readonly problem: FileProblem;
  constructor(problem: FileProblem) {
    super(problem.code);
    this.name = 'FileRefused';
    this.problem = problem;
  }
}
