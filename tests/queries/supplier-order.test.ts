import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { coverageStates, type CoverageState } from '#app/domain/coverage/state.ts';
import { levels, type Level } from '#app/domain/level/method.ts';
import type { SupplierFilter } from '#app/domain/register/supplier-filter.ts';
import { transact } from '#db/dialect/transact.ts';
import { insertIntervals } from '#db/queries/coverage-interval.ts';
import { countSuppliers } from '#db/queries/supplier-count.ts';
import { filteredSuppliers } from '#db/queries/supplier-filter.ts';
import { listSupplierIds, listSuppliers, supplierSorts, type ListCursor, type SupplierSort } from '#db/queries/supplier-list.ts';
import { insertSuppliers } from '#db/queries/supplier.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';
import { insertOrganisation } from '#tests/setup/organisation.ts';

const today = '2026-06-15';
const at = '2025-01-10T09:00:00.000Z';
/** More than are sorted together, so that the lanes of the indexes are read. */
const many = 1_300;

/** Numbers that look drawn and are the same in every run. */
function draws(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const days = ['2026-01-01', '2026-06-14', today, '2026-06-16', '2026-07-01', '2026-12-31'];

/** A partition of a supplier's time into one to four pieces, any state beside any other. */
function piecesOf(supplierId: string, draw: (below: number) => number) {
  const cuts = days.filter(() => draw(3) === 0);
  return [at.slice(0, 10), ...cuts].map((from_on, index) => {
    const upper = draw(4);
    const state = coverageStates[draw(coverageStates.length)] ?? 'gap';
    return {
      id: `${supplierId}-${index}`,
      supplier_id: supplierId,
      from_on,
      until_on: cuts[index] ?? null,
      state,
      highest: levels[upper] ?? ('none' as Level),
      lowest: levels[draw(upper + 1)] ?? ('none' as Level),
      held: 'none' as const,
      proof_until: state === 'certified' || draw(3) === 0 ? (days[draw(days.length)] ?? null) : null,
      agreed_on: null,
      supplied_service_id: null,
      areas: draw(2) ? 'it' : 'it,ot',
      cause: 'supplier.registered',
      recorded_at: at,
    };
  });
}

describeOnBothDialects('the order of a large register', (getDb, dialect) => {
  let scope: OrganisationScope;
  beforeAll(async () => {
    scope = await insertOrganisation(getDb());
    const draw = draws(11);
    const suppliers = Array.from({ length: many }, (_, index) => ({
      id: `s${(index * 7_919) % 100_003}`,
      legal_name: `${index % 5 ? '' : 'Groep '}Verzonnen ${index % 400}`,
      name_key: `${index % 5 ? '' : 'groep '}verzonnen ${index % 400}`,
      country: index % 100 ? 'NL' : 'BE',
      yearly_spend_cents: draw(4) ? draw(300) * 100 : null,
      created_at: at,
      updated_at: `2026-0${1 + draw(5)}-01T09:00:00.000Z`,
    }));
    const pieces = suppliers.flatMap((supplier) => piecesOf(supplier.id, draw));
    await transact(getDb(), async (tx) => {
      await insertSuppliers(tx, scope, suppliers);
      await insertIntervals(tx, scope, pieces);
    });
    // What the server does by itself within a minute.
    if (dialect === 'postgres') await sql`analyze`.execute(getDb().write);
  });

  /** What the list promises, said once more without any index: every matching row, sorted here. */
  async function promised(filter: SupplierFilter, sort: SupplierSort, descending: boolean): Promise<string[]> {
    const rows = await filteredSuppliers(getDb().read, scope, filter, today)
      .select(['supplier.id', 'supplier.name_key', 'supplier.updated_at', 'supplier.yearly_spend_cents'])
      .select(['coverage.state', 'coverage.highest', 'coverage.lowest', 'coverage.proof_until', 'coverage.until_on', 'coverage.from_on'])
      .execute();
    const turn = descending ? -1 : 1;
    const standing = (row: (typeof rows)[number]) => [row.until_on ?? 'endless', row.from_on ?? ''];
    const keys: Record<SupplierSort, (row: (typeof rows)[number]) => readonly (string | number | null)[]> = {
      name: (row) => [...(filter.text ? [row.name_key.startsWith(filter.text) === descending ? 1 : 0] : []), row.name_key],
      updated: (row) => [row.updated_at],
      spend: (row) => [row.yearly_spend_cents],
      proof: (row) => [row.proof_until],
      state: (row) => [coverageStates.indexOf(row.state as CoverageState), ...standing(row)],
      level: (row) => [levels.indexOf(row.highest as Level), levels.indexOf(row.lowest as Level), ...standing(row)],
    };
    const order = (a: (typeof rows)[number], b: (typeof rows)[number]) => {
      const [of, to] = [[...keys[sort](a), a.id], [...keys[sort](b), b.id]];
      const index = of.findIndex((value, place) => value !== to[place]);
      const [one, other] = [of[index] ?? null, to[index] ?? null];
      if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
      return (one < other ? -1 : 1) * turn;
    };
    return rows.sort(order).map((row) => row.id);
  }

  async function walked(filter: SupplierFilter, sort: SupplierSort, descending: boolean, way: 'after' | 'before', limit: number): Promise<string[]> {
    const ids: string[] = [];
    let edge: ListCursor | undefined;
    for (;;) {
      const { rows, hasNext, hasPrevious } = await listSuppliers(getDb().read, scope, filter, today, { sort, descending, limit, [way]: edge });
      ids.push(...(way === 'after' ? rows : rows.toReversed()).map((row) => row.id));
      const outer = way === 'after' ? rows.at(-1) : rows[0];
      if (!outer || !(way === 'after' ? hasNext : hasPrevious)) return ids;
      edge = { key: outer.sort_key, id: outer.id };
    }
  }

  const orders = supplierSorts.flatMap((sort) => [[sort, false] as const, [sort, true] as const]);
  const filters: SupplierFilter[] = [{}, { levels: ['none', 'QM10', 'QM20', 'QM30'] }, { states: ['gap', 'certified'] }, { levels: ['QM30', 'open'] }, { country: 'NL' }, { country: 'BE' }, { country: 'NL', states: ['certified'] }, { proof: 'in30' }, { proof: 'expired' }, { mayNeed: 'QM20' }, { open: true }, { area: 'ot' }, { text: 'verzonnen' }, { text: 'groep' }, { text: 've' }, { text: 'verzonnen', states: ['gap'] }];

  test.each(orders)('by %s (descending: %s) its pages are every matching supplier, in order', async (sort, descending) => {
    for (const filter of filters) {
      const whole = await promised(filter, sort, descending);
      expect(await walked(filter, sort, descending, 'after', 400), JSON.stringify(filter)).toEqual(whole);
      expect(await listSupplierIds(getDb().read, scope, filter, today, { sort, descending })).toEqual(whole);
      expect(await countSuppliers(getDb().read, scope, filter, today)).toBe(whole.length);
    }
  });

  test.each(orders)('by %s (descending: %s) its pages lead back from any row', async (sort, descending) => {
    for (const filter of [{}, { country: 'BE' }]) {
      const whole = await listSuppliers(getDb().read, scope, filter, today, { sort, descending, limit: many });
      for (const place of [1, 7, Math.floor(whole.rows.length / 2), whole.rows.length - 1]) {
        const row = whole.rows[place];
        if (!row) continue;
        const back = await listSuppliers(getDb().read, scope, filter, today, { sort, descending, limit: 5, before: { key: row.sort_key, id: row.id } });
        expect(back.rows.map((one) => one.id)).toEqual(whole.rows.slice(Math.max(0, place - 5), place).map((one) => one.id));
        expect([back.hasPrevious, back.hasNext]).toEqual([place > 5, true]);
      }
    }
  });
});
