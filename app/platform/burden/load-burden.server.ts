import type { OrganisationScope, SupplierScope } from '#app/domain/access/scope.ts';
import { dateInZone } from '#app/domain/calendar/instant.ts';
import type { Burden, OpenAsk, OpenAskKind } from '#app/domain/invitation/burden.ts';
import type { Db } from '#db/dialect/connect.ts';
import { listLastAnswers, listOpenQuestions, listOpenRequests, listOpenRequirements, type OpenAskRow } from '#db/queries/burden.ts';

/** What each of some suppliers was asked here and has not answered, and when it last answered anything; in few statements. */
export async function loadBurdens(db: Db, scope: OrganisationScope | SupplierScope, supplierIds: readonly string[], { now, timeZone }: { now: string; timeZone: string }): Promise<ReadonlyMap<string, Burden>> {
  const last = await listLastAnswers(db, scope, supplierIds);
  const open = new Map<string, OpenAsk[]>();
  const add = (kind: OpenAskKind, rows: readonly OpenAskRow[]) => {
    for (const row of rows) {
      const ask = { kind, askedOn: dateInZone(row.asked_at, timeZone), name: row.name, about: row.about };
      const asks = open.get(row.supplier_id);
      if (asks) asks.push(ask);
      else open.set(row.supplier_id, [ask]);
    }
  };
  add('certificate', await listOpenRequests(db, scope, supplierIds, now));
  add('contract', await listOpenRequirements(db, scope, supplierIds));
  add('affected', await listOpenQuestions(db, scope, supplierIds));
  return new Map(
    supplierIds.map((id) => {
      const answeredAt = last.get(id);
      return [id, { lastAnsweredOn: answeredAt ? dateInZone(answeredAt, timeZone) : null, open: open.get(id) ?? [] }];
    }),
  );
}

/** Of one supplier. */
export async function loadBurden(db: Db, scope: OrganisationScope | SupplierScope, supplierId: string, moment: { now: string; timeZone: string }): Promise<Burden> {
  return (await loadBurdens(db, scope, [supplierId], moment)).get(supplierId) ?? { lastAnsweredOn: null, open: [] };
}
