import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { BulkSelection } from '#app/domain/register/bulk-selection.ts';
import { loadGroupMembers } from '#app/platform/grouping/load-groups.server.ts';
import type { Db } from '#db/dialect/connect.ts';
import { listBulkTargets, type BulkTargetRow } from '#db/queries/bulk-target.ts';
import { listSupplierIds } from '#db/queries/supplier-list.ts';

export interface BulkTargets {
  /** One supplied service of each supplier that can be answered for, largest spend first. */
  readonly targets: readonly BulkTargetRow[];
  /** Left out: set apart as not a supplier. */
  readonly setApart: number;
}

/** Whom a selection means now. A whole register takes a while: for the read worker, or for few. */
export async function resolveSelection(db: Db, scope: OrganisationScope, selection: BulkSelection, today: CalendarDate): Promise<BulkTargets> {
  const all = await listBulkTargets(db, scope, await supplierIdsOf(db, scope, selection, today));
  const targets = all.filter((target) => target.triage !== 'not_a_supplier');
  return { targets, setApart: all.length - targets.length };
}

async function supplierIdsOf(db: Db, scope: OrganisationScope, selection: BulkSelection, today: CalendarDate): Promise<readonly string[]> {
  switch (selection.kind) {
    case 'ticked':
      return selection.supplierIds;
    case 'filter':
      return listSupplierIds(db, scope, selection.filter, today, { sort: 'name', descending: false });
    case 'group':
      return (await loadGroupMembers(db, scope, selection)).map((item) => item.id);
  }
}
