import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import { tagsAfter, type Changeable, type MadeChange } from '#app/domain/register/bulk-change.ts';
import { recordCoverage } from '#app/platform/coverage/record-coverage.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { updateSuppliers, type SupplierPatch } from '#db/queries/supplier.ts';
import { addSupplierTags, removeSupplierTags } from '#db/queries/tag.ts';
import { beginSupplyAgain, endSupply, resumeSupply } from '../supply/supply.server.ts';
import { tagsChange } from '../tags-change.ts';
import type { StoredChange } from './bulk-record.ts';

export interface OneChange {
  supplier: Changeable;
  change: MadeChange;
  /** What an earlier end took along: taken up again where the end is undone. */
  ended?: StoredChange['ended'];
}

export interface Writing {
  bulkChangeId: string;
  today: string;
  now: string;
}

export interface Written {
  stored: Record<string, StoredChange>;
  events: OrganisationAuditEvent[];
}

/** Writes changes to some suppliers in the transaction of its caller: few statements, and a witness for each supplier. */
export async function writeChanges(tx: Tx, scope: OrganisationScope, changes: readonly OneChange[], writing: Writing): Promise<Written> {
  const { now } = writing;
  const alike = groupedBy(changes, ({ change }) => JSON.stringify(newValues(change)));
  for (const group of alike.values()) {
    const [first] = group;
    if (first) await updateSuppliers(tx, scope, idsOf(group), { ...newValues(first.change), updated_at: now });
  }
  await writeTags(tx, scope, changes, now);
  const written: Written = { stored: {}, events: [] };
  const moved: string[] = [];
  for (const one of changes) {
    const { id, tags } = one.supplier;
    written.events.push({ type: 'supplier.changed', subject: { kind: 'supplier', id }, data: { changes: { ...one.change.columns, ...tagsChange(tags, tagsAfter(tags, one.change)) }, bulkChangeId: writing.bulkChangeId } });
    const supply = await supplyFollows(tx, scope, one, writing);
    if (supply.length > 0) moved.push(id);
    written.events.push(...supply);
    const { columns, added, removed } = one.change;
    const serviceIds = supply.flatMap((event) => (event.type === 'service.ended' ? [event.subject.id] : []));
    written.stored[id] = { columns, added, removed, ...(serviceIds.length > 0 && { ended: { on: writing.today, serviceIds } }) };
  }
  if (moved.length > 0) await recordCoverage(tx, scope, moved, { cause: 'supplier.changed', today: writing.today, now });
  return written;
}

const idsOf = (changes: readonly OneChange[]) => changes.map(({ supplier }) => supplier.id);

function groupedBy(changes: readonly OneChange[], keyOf: (one: OneChange) => string): Map<string, OneChange[]> {
  const groups = new Map<string, OneChange[]>();
  for (const one of changes) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

const newValues = ({ columns }: MadeChange) => Object.fromEntries(Object.entries(columns).map(([column, change]) => [column, change.to])) as SupplierPatch;

async function writeTags(tx: Tx, scope: OrganisationScope, changes: readonly OneChange[], now: string): Promise<void> {
  const added = changes.flatMap(({ change }) => change.added);
  const tags = [...new Map(added.map((tag) => [tag.key, tag])).values()];
  await addSupplierTags(tx, scope, tags, changes.flatMap(({ supplier, change }) => change.added.map(({ key }) => ({ supplierId: supplier.id, key }))), now);
  const losing = groupedBy(changes.filter(({ change }) => change.removed.length > 0), ({ change }) => JSON.stringify(change.removed.map((tag) => tag.key)));
  for (const group of losing.values()) await removeSupplierTags(tx, scope, idsOf(group), group[0]?.change.removed.map((tag) => tag.key) ?? []);
}

async function supplyFollows(tx: Tx, scope: OrganisationScope, { supplier, change, ended }: OneChange, { today, now }: Writing) {
  const status = change.columns.status;
  if (!status) return [];
  if (status.to === 'ended') return endSupply(tx, scope, supplier.id, today);
  if (status.from !== 'ended') return [];
  const resumed = ended ? await resumeSupply(tx, scope, supplier.id, ended) : [];
  return resumed.length > 0 ? resumed : beginSupplyAgain(tx, scope, supplier.id, { today, now });
}
