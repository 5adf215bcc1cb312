import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db } from '#db/dialect/connect.ts';
import type { ClassificationTable } from '#db/schema/classification.ts';
import type { Instant } from '#db/schema/columns.ts';
import type { SupplierTable } from '#db/schema/supplier.ts';
import { inBatches } from './in-batches.ts';
import { from } from './scoped.ts';

/** A supplier with the first service that it still supplies and the answers that hold about it. */
export interface BulkTargetRow extends Pick<SupplierTable, 'legal_name' | 'triage' | 'triaged_at' | 'spend_category' | 'yearly_spend_cents' | 'spend_currency' | 'created_at'> {
  supplier_id: string;
  service_id: string;
  /** How many services it supplies; only the first is answered for in bulk. */
  services: number;
  current: Pick<ClassificationTable, 'id' | 'answers_json' | 'source' | 'lowest' | 'highest' | 'recorded_at'> | null;
}

/** Those of some suppliers that still supply something, largest spend first. */
export async function listBulkTargets(db: Db, scope: OrganisationScope, supplierIds: readonly string[]): Promise<BulkTargetRow[]> {
  const found: BulkTargetRow[] = [];
  await inBatches(supplierIds, 6, async (batch) => {
    for (const row of await readBatch(db, scope, batch)) {
      const last = found.at(-1);
      if (last?.supplier_id === row.supplier_id) last.services += 1;
      else found.push(targetOf(row));
    }
  });
  return found.sort((a, b) => (b.yearly_spend_cents ?? 0) - (a.yearly_spend_cents ?? 0) || (a.supplier_id < b.supplier_id ? -1 : 1));
}

type Row = Awaited<ReturnType<typeof readBatch>>[number];

function readBatch(db: Db, scope: OrganisationScope, supplierIds: readonly string[]) {
  return from(db, scope, 'supplier')
    .innerJoin('supplied_service as service', (join) => join.onRef('service.organisation_id', '=', 'supplier.organisation_id').onRef('service.supplier_id', '=', 'supplier.id').on('service.ended_on', 'is', null))
    .leftJoin('classification as held', (join) =>
      join.onRef('held.organisation_id', '=', 'service.organisation_id').onRef('held.supplied_service_id', '=', 'service.id').on('held.superseded_at', 'is', null),
    )
    .where('supplier.id', 'in', supplierIds)
    .select(['supplier.id as supplier_id', 'supplier.legal_name', 'supplier.triage', 'supplier.triaged_at', 'supplier.created_at'])
    .select(['supplier.spend_category', 'supplier.yearly_spend_cents', 'supplier.spend_currency', 'service.id as service_id'])
    .select(['held.id', 'held.answers_json', 'held.source', 'held.lowest', 'held.highest', 'held.recorded_at'])
    .orderBy('supplier.id')
    .orderBy('service.created_at')
    .orderBy('service.id')
    .execute();
}

function targetOf({ id, answers_json, source, lowest, highest, recorded_at, ...row }: Row): BulkTargetRow {
  const current = id && answers_json && source && lowest && highest && recorded_at ? { id, answers_json, source, lowest, highest, recorded_at } : null;
  return { ...row, services: 1, current };
}

/** Somebody decided or answered after that instant: who acted on an older look leaves it alone. */
export function hasChangedSince({ created_at, triaged_at, current }: BulkTargetRow, seenAt: Instant): boolean {
  return created_at > seenAt || (triaged_at ?? '') > seenAt || (current?.recorded_at ?? '') > seenAt;
}
