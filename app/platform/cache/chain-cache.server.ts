import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db } from '#db/dialect/connect.ts';
import { findChainHead } from '#db/queries/chain-head.ts';

interface Kept {
  hash: string;
  value: Promise<unknown>;
}

/**
 * Keeps what was read for an organisation until its audit chain moves. Every change moves the chain, so what is kept is
 * never stale, and there is nothing to invalidate. `key` names the question with all that it depends on: the day, the units.
 */
export class ChainCache {
  readonly #kept = new Map<string, Kept>();
  readonly #maxEntries: number;

  constructor(maxEntries = 500) {
    this.#maxEntries = maxEntries;
  }

  async get<T>(db: Db, scope: OrganisationScope, key: string, read: () => Promise<T>): Promise<T> {
    const place = JSON.stringify([scope.organisationId, scope.unitIds, key]);
    // Before reading: what a later change adds to the answer makes it newer than its key, never older.
    const hash = (await findChainHead(db, scope.organisationId))?.hash ?? '';
    const kept = this.#kept.get(place);
    this.#kept.delete(place);
    if (kept?.hash === hash) {
      this.#kept.set(place, kept);
      return kept.value as Promise<T>;
    }
    const value = read();
    this.#kept.set(place, { hash, value });
    value.catch(() => this.#kept.delete(place));
    if (this.#kept.size > this.#maxEntries) for (const oldest of this.#kept.keys()) if (this.#kept.delete(oldest)) break;
    return value;
  }
}
