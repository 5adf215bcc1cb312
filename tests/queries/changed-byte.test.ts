import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkDatabase, type CheckedChain } from '#app/features/audit-trail/chain/check-database.server.ts';
import { signHeads } from '#app/features/audit-trail/signing/sign-heads.server.ts';
import { loadTrust } from '#app/features/audit-trail/signing/trust.server.ts';
import { registerPerson } from '#app/platform/account/register-person.server.ts';
import { openAuditKey } from '#app/platform/signing/audit-key.server.ts';
import type { Database } from '#db/schema/index.ts';
import { writeEvents } from '#tests/setup/chain.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';
import { insertOrganisation } from '#tests/setup/organisation.ts';
import { silentLog } from '#tests/setup/silent-log.ts';

const tables = {
  audit_event: { key: ['chain_id', 'sequence'], columns: ['chain_id', 'sequence', 'id', 'type', 'at', 'actor_kind', 'actor_id', 'subject_kind', 'subject_id', 'supplier_id', 'canonical', 'previous_hash', 'hash'] },
  audit_personal: { key: ['chain_id', 'sequence', 'field'], columns: ['chain_id', 'sequence', 'field', 'salt', 'value'] },
  chain_head: { key: ['chain_id'], columns: ['chain_id', 'kind', 'sequence', 'hash', 'updated_at'] },
  signed_head: { key: ['chain_id', 'sequence', 'key_id'], columns: ['chain_id', 'sequence', 'hash', 'signed_at', 'key_id', 'signature'] },
} as const;
type Table = keyof typeof tables;
type Row = Record<string, string | number | null>;

/** The same numbers for the same seed (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/** One bit of a number, or one sign of a text, is another. */
function flipped(value: string | number, pick: (below: number) => number): string | number {
  if (typeof value === 'number') return value ^ (1 << pick(8));
  const at = pick(value.length);
  const code = value.charCodeAt(at) ^ (1 << pick(6));
  return value.slice(0, at) + String.fromCharCode(code < 32 ? code + 64 : code) + value.slice(at + 1);
}

describeOnBothDialects('one changed byte of the audit tables', (getDb, dialect) => {
  const folder = mkdtempSync(join(tmpdir(), 'ketenmark-byte-'));
  const auditKeyFile = join(folder, 'audit.key');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeAll(async () => {
    const clock = { now: () => '2026-03-14T10:00:00.000Z' };
    const app = { db: getDb(), clock, auditKey: openAuditKey(auditKeyFile), config: { auditKeyFile }, log: silentLog } as unknown as Parameters<typeof signHeads>[0];
    for (const slug of ['een', 'twee']) {
      const scope = await insertOrganisation(getDb(), { slug });
      await writeEvents(getDb(), scope, 5);
      await signHeads(app);
      await writeEvents(getDb(), scope, 3);
    }
    await registerPerson({ db: getDb(), clock }, { kind: 'operator', name: 'beheer' }, { email: 'kim@verzonnen.example', name: 'Kim', locale: null, passwordHash: null });
    await signHeads(app);
  });

  const check = async (): Promise<CheckedChain[]> => {
    const found: CheckedChain[] = [];
    for await (const chain of checkDatabase(getDb().read, await loadTrust(auditKeyFile))) found.push(chain);
    return found;
  };

  /** Whoever has the database has its safeguards too: foreign keys, checks and triggers do not hold them up. */
  const unguarded = (work: (db: Kysely<Database>) => Promise<void>) =>
    getDb().write.connection().execute(async (connection) => {
      const guard = dialect === 'sqlite' ? [sql`pragma foreign_keys = off`, sql`pragma ignore_check_constraints = on`] : [sql`set session_replication_role = replica`];
      const again = dialect === 'sqlite' ? [sql`pragma foreign_keys = on`, sql`pragma ignore_check_constraints = off`] : [sql`set session_replication_role = default`];
      for (const statement of guard) await statement.execute(connection);
      try {
        await work(connection);
      } finally {
        for (const statement of again) await statement.execute(connection);
      }
    });

  const put = (db: Kysely<Database>, table: Table, at: Row, change: Row) => {
    const set = Object.entries(change).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
    const where = tables[table].key.map((column) => sql`${sql.ref(column)} = ${at[column]}`);
    return sql`update ${sql.table(table)} set ${sql.join(set)} where ${sql.join(where, sql` and `)}`.execute(db);
  };

  test('nothing is said of what nobody touched', async () => {
    expect((await check()).filter(({ verdict }) => !verdict.ok)).toEqual([]);
  });

  /** Every column of every table, in several rows and places. */
  const cases = (Object.keys(tables) as Table[]).flatMap((table) => tables[table].columns.map((column) => [table, column] as const));
  const triesEach = 8;

  test.each(cases)('is found in %s.%s, and located', async (table, column) => {
    const pick = numbers(cases.findIndex(([name, one]) => name === table && one === column) + 1);
    const { rows } = await sql<Row>`select * from ${sql.table(table)} order by ${sql.join(tables[table].key.map((name) => sql.ref(name)))}`.execute(getDb().read);
    const filled = rows.filter((row) => row[column] !== null && row[column] !== '');
    expect(filled.length).toBeGreaterThan(0);
    let [found, refused] = [0, 0];
    for (let n = 0; n < triesEach; n += 1) {
      const row = filled[pick(filled.length)] as Row;
      const value = flipped(row[column] as string | number, pick);
      const told = `${String(row[column])} → ${String(value)}`;
      let isRefused = false;
      await unguarded((db) => put(db, table, row, { [column]: value }).then(() => {}, (error: unknown) => {
        if (!/UNIQUE|PRIMARYKEY|23505|23514/.test(String((error as { code?: unknown }).code))) throw error;
        isRefused = true;
      }));
      if (isRefused) {
        refused += 1;
        continue;
      }
      const broken = (await check()).filter(({ verdict }) => !verdict.ok);
      await unguarded((db) => put(db, table, { ...row, [column]: value }, { [column]: row[column] ?? null }).then(() => {}));
      expect(broken.length, told).toBeGreaterThan(0);
      const sequences = broken.flatMap(({ chainId, verdict }) => (verdict.ok ? [] : [{ chainId, sequence: verdict.sequence }]));
      const chains = [row.chain_id, ...(column === 'chain_id' ? [value] : [])];
      expect(sequences.every(({ chainId }) => chains.includes(chainId)), told).toBe(true);
      if (table === 'audit_event' || table === 'audit_personal') {
        const places = [row.sequence, ...(column === 'sequence' ? [value] : []), ...(column === 'chain_id' ? [1] : [])];
        expect(places, told).toContain(sequences[0]?.sequence);
      }
      found += 1;
    }
    // PostgreSQL takes no word that is not in a closed list, whoever asks.
    expect(found + refused).toBe(triesEach);
    if (!column.endsWith('kind')) expect(found).toBeGreaterThan(0);
    expect((await check()).filter(({ verdict }) => !verdict.ok)).toEqual([]);
  });
});
