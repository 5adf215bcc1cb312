import { foldName } from '#app/domain/register/name-key.ts';
import type { Tag } from '#app/domain/register/tags.ts';
import type { SupplierTable } from '#db/schema/supplier.ts';
import type { SupplierValues } from './supplier-values.ts';

/** The values as columns of the register. */
export function supplierColumns(values: SupplierValues) {
  return {
    legal_name: values.legalName,
    name_key: foldName(values.legalName),
    kvk_number: values.kvkNumber,
    vat_number: values.vatNumber,
    lei: values.lei,
    country: values.country,
    category_id: values.categoryId,
    nis2_entity: values.nis2Entity,
    status: values.status,
    owner_member_id: values.ownerMemberId,
    unit_id: values.unitId,
    own_reference: values.ownReference,
    website: values.website,
    parent_name: values.parentName,
    locations: values.locations,
    sub_processors: values.subProcessors,
    notification_hours: values.notificationHours,
    note: values.note,
  } satisfies Partial<SupplierTable>;
}

/** The register's row as the form shows it. */
export function supplierValues(row: SupplierTable, kindIds: readonly string[], tags: readonly Tag[]): SupplierValues {
  return {
    legalName: row.legal_name,
    kvkNumber: row.kvk_number,
    vatNumber: row.vat_number,
    lei: row.lei,
    country: row.country,
    categoryId: row.category_id,
    kindIds,
    nis2Entity: row.nis2_entity,
    status: row.status,
    ownerMemberId: row.owner_member_id,
    unitId: row.unit_id,
    ownReference: row.own_reference,
    website: row.website,
    parentName: row.parent_name,
    locations: row.locations,
    subProcessors: row.sub_processors,
    tags,
    notificationHours: row.notification_hours,
    note: row.note,
  };
}
