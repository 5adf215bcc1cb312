import { CompiledQuery } from 'kysely';
import type { Tx } from '#db/dialect/connect.ts';
import { dialectOf } from '#db/dialect/dialect-of.ts';
import type { Database, TableName } from '#db/schema/index.ts';

/** Many rows are cut into these, so that few texts are enough for any number; what is left over is less than the smallest. */
const lots = [200, 50];

const texts = new Map<string, string>();

/** What becomes of a row whose key is there already: these of its columns get the new values. */
interface Upsert<Row> {
  key: readonly (keyof Row & string)[];
  renewed: readonly (keyof Row & string)[];
}

/**
 * Inserts whole rows, many or few. The text of a statement is made once for so many rows of a table, and is then run with other
 * values: making it of every value anew took as long as inserting them.
 */
export async function insertRows<T extends TableName>(tx: Tx, table: T, rows: readonly Database[T][], upsert?: Upsert<Database[T]>): Promise<void> {
  for (let start = 0, size = 0; start < rows.length; start += size) {
    const left = rows.length - start;
    size = lots.find((lot) => lot <= left) ?? left;
    const batch = rows.slice(start, start + size);
    const columns = Object.keys(batch[0] ?? {}) as (keyof Database[T])[];
    const parameters: unknown[] = [];
    for (const row of batch) for (const column of columns) parameters.push(row[column] ?? null);
    const key = [dialectOf(tx), table, batch.length, upsert !== undefined, ...columns].join(' ');
    let text = texts.get(key);
    if (text === undefined) texts.set(key, (text = insertText(tx, table, batch, upsert)));
    await tx.executeQuery(CompiledQuery.raw(text, parameters));
  }
}

/** A table's columns in the order of the first row; which table it is makes no difference to the words. */
function insertText<T extends TableName>(tx: Tx, table: T, batch: readonly Database[T][], upsert: Upsert<Database[T]> | undefined): string {
  const whole = batch.map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, value ?? null])));
  const insert = tx.insertInto<TableName>(table).values(whole as never);
  if (!upsert) return insert.compile().sql;
  return insert
    .onConflict((conflict) =>
      conflict.columns(upsert.key as never).doUpdateSet((eb) => Object.fromEntries(upsert.renewed.map((column) => [column, eb.ref(`excluded.${column}` as never)])) as never),
    )
    .compile().sql;
}
