import { keyWithoutLegalForm } from '#app/domain/register/name-key.ts';
import type { SupplierTable } from '#db/schema/supplier.ts';

/** Columns of which a person says whose value stays, where both have one. */
export const chosenFields = [
  'legal_name', 'kvk_number', 'vat_number', 'lei', 'own_reference', 'country', 'website', 'category_id', 'nis2_entity', 'status', 'triage',
  'owner_member_id', 'unit_id', 'parent_name', 'locations', 'sub_processors', 'note',
] as const satisfies readonly (keyof SupplierTable)[];
export type ChosenField = (typeof chosenFields)[number];

/** Texts that say more together than either alone. */
const joinedFields = ['locations', 'sub_processors', 'note'] as const satisfies readonly ChosenField[];
const longestText = 4_000;

/** Columns that go with another, that are reckoned anew, or that each supplier keeps. A new column that is named nowhere does not compile. */
type Silent = Exclude<keyof SupplierTable, ChosenField>;
const silentColumns: Readonly<Record<Silent, 'with_name' | 'with_triage' | 'filled' | 'reckoned' | 'own'>> = {
  organisation_id: 'own',
  id: 'own',
  name_key: 'with_name',
  triage_reason: 'with_triage',
  triaged_at: 'with_triage',
  triaged_by_member_id: 'with_triage',
  review_on: 'with_triage',
  notification_hours: 'filled',
  company_id: 'filled',
  spend_category: 'filled',
  spend_currency: 'filled',
  yearly_spend_cents: 'reckoned',
  import_id: 'own',
  merged_into_id: 'own',
  former_key: 'own',
  created_at: 'own',
  updated_at: 'own',
};
const silentOf = (how: (typeof silentColumns)[Silent]) => (Object.keys(silentColumns) as Silent[]).filter((column) => silentColumns[column] === how);

export type Side = 'stays' | 'gone' | 'both';
export type Choices = Partial<Record<ChosenField, Side>>;

export const isJoined = (field: ChosenField): boolean => (joinedFields as readonly ChosenField[]).includes(field);

/** Nothing is said here: whatever the other says holds. */
function isEmpty(row: SupplierTable, column: keyof SupplierTable): boolean {
  const value = row[column];
  return value === null || (column === 'nis2_entity' && value === 'unknown') || (column === 'triage' && value === 'untriaged');
}

/** Fields of which both say something, and not the same. */
export function conflictsBetween(stays: SupplierTable, gone: SupplierTable): ChosenField[] {
  return chosenFields.filter((field) => stays[field] !== gone[field] && !isEmpty(stays, field) && !isEmpty(gone, field));
}

/** Nobody has to look: the names differ in their spelling only, and the other's number is remembered as one more of the same. */
export function needsNoChoice(stays: SupplierTable, gone: SupplierTable): boolean {
  const sameName = keyWithoutLegalForm(stays.name_key) === keyWithoutLegalForm(gone.name_key);
  return conflictsBetween(stays, gone).every((field) => (field === 'legal_name' && sameName) || field === 'own_reference');
}

/** What changes about the supplier that stays: it is filled where it was empty, and as a person chose where both had something. */
export function mergedColumns(stays: SupplierTable, gone: SupplierTable, choices: Choices): Partial<SupplierTable> {
  const merged: Record<string, unknown> = {};
  const conflicts = new Set(conflictsBetween(stays, gone));
  for (const field of chosenFields) {
    const side = conflicts.has(field) ? (choices[field] ?? (isJoined(field) ? 'both' : 'stays')) : isEmpty(stays, field) ? 'gone' : 'stays';
    if (side === 'stays' || stays[field] === gone[field]) continue;
    merged[field] = side === 'both' && isJoined(field) ? `${stays[field]}\n${gone[field]}`.slice(0, longestText) : gone[field];
    const companions = field === 'legal_name' ? silentOf('with_name') : field === 'triage' ? silentOf('with_triage') : [];
    for (const column of companions) merged[column] = gone[column];
  }
  for (const column of silentOf('filled')) if (stays[column] === null && gone[column] !== null) merged[column] = gone[column];
  return Object.fromEntries(Object.entries(merged).filter(([column, value]) => value !== stays[column as keyof SupplierTable]));
}
