import type { Actor } from '#app/domain/access/scope.ts';
import type { AuditEvent } from '#app/domain/audit/events.ts';
import type { Database } from '#db/schema/index.ts';

export type Rows = { [T in keyof Database]?: Database[T][] };

/** A change to rows that stand already, of one organisation. */
export type Patch =
  | { table: 'supplier'; ids: readonly string[]; set: Partial<Database['supplier']> }
  | { table: 'supplied_service'; ids: readonly string[]; set: Partial<Database['supplied_service']> }
  | { table: 'invitation'; ids: readonly string[]; set: Partial<Database['invitation']> }
  | { table: 'proof'; ids: readonly string[]; set: Partial<Database['proof']> }
  | { table: 'supplier_answer'; ids: readonly string[]; set: Partial<Database['supplier_answer']> }
  | { table: 'incident'; ids: readonly string[]; set: Partial<Database['incident']> };

export type Chain = { kind: 'organisation'; id: string } | { kind: 'company'; id: string };

/** What one actor changed at one moment: one mutation, with its witnesses. */
export interface Page {
  readonly at: string;
  readonly chain: Chain;
  readonly actor: Actor;
  readonly rows: Rows;
  readonly patches: Patch[];
  readonly events: AuditEvent[];
  /** Suppliers whose coverage it moved. */
  readonly covers: Set<string>;
}

/** Collects what happened, by moment, chain and actor. */
export class Book {
  readonly #pages = new Map<string, Page>();

  on(at: string, chain: Chain, actor: Actor): Page {
    const key = JSON.stringify([at, chain.id, actor]);
    let page = this.#pages.get(key);
    if (!page) this.#pages.set(key, (page = { at, chain, actor, rows: {}, patches: [], events: [], covers: new Set() }));
    return page;
  }

  /** In the order of time. Of one moment, in the order of writing. */
  pages(): Page[] {
    return [...this.#pages.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  }
}

export function put<T extends keyof Database>(page: Page, table: T, ...rows: Database[T][]): void {
  const list = (page.rows[table] ??= []) as Database[T][];
  list.push(...rows);
}
