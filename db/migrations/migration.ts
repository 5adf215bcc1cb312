import type { Tx } from '#db/dialect/connect.ts';

/** One step of the schema. Frozen once released: a mistake is mended by the next one. */
export interface Migration {
  /** `0001-organisation`: its place in the order and its name for ever. */
  name: string;
  up(tx: Tx): Promise<void>;
}
