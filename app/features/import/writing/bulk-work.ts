import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Databases } from '#db/dialect/connect.ts';

/** What the thread that writes keeps of one piece of work from turn to turn. */
export interface BulkWork<Input, Result> {
  /** Reads a part of what the work needs, outside of any turn; true when it has all of it. */
  loadSome(): Promise<boolean>;
  /** Writes what fits into one turn; `now` is the moment at which the turn began. */
  write(input: Input, now: string): Promise<Result>;
}

/** Made where the work begins, before the first turn. */
export interface BulkStart {
  db: Databases;
  scope: OrganisationScope;
  importId: string;
  now: string;
}
