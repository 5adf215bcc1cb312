const mark = Symbol.for('ketenmark.AppError');

/** What every `getX` throws. Carries the mark of an expected error, so a route answers 404. */
export class RowNotFound extends Error {
  readonly [mark] = true;
  readonly code = 'not_found';
  constructor(what: string) {
    super(`${what} not found`);
    this.name = 'RowNotFound';
  }
}
