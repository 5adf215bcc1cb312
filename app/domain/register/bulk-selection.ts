import { isWhole, readGroupPart, writeGroupPart, type GroupPart } from './group-part.ts';
import { readSupplierFilter } from './register-search.ts';
import type { SupplierFilter } from './supplier-filter.ts';
import { triageGroupings, type TriageGrouping } from './triage-groups.ts';

/** `untriaged`: waits for a first look. `waiting`: sent on to be classified, and its level is still open. */
export const groupsOf = ['untriaged', 'waiting'] as const;
export type GroupsOf = (typeof groupsOf)[number];

/** A group of suppliers, or a part of one. */
export interface ChosenGroup {
  readonly of: GroupsOf;
  readonly by: TriageGrouping;
  readonly key: string;
  readonly part: GroupPart;
}

/** Whom an action on many means. */
export type BulkSelection =
  | { readonly kind: 'ticked'; readonly supplierIds: readonly string[] }
  | { readonly kind: 'filter'; readonly filter: SupplierFilter }
  | ({ readonly kind: 'group' } & ChosenGroup);

/** More would not fit into an address. */
export const maxTicked = 500;
const idShape = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const maxKeyLength = 400;

/** Reads whom an address means: ticked suppliers (`id`), a group (`group`), or everything that a filter finds (`all`). */
export function readBulkSelection(search: URLSearchParams): BulkSelection | null {
  const supplierIds = search.getAll('id');
  if (supplierIds.length > 0) return supplierIds.length <= maxTicked && supplierIds.every((id) => idShape.test(id)) ? { kind: 'ticked', supplierIds: [...new Set(supplierIds)] } : null;
  const key = search.get('group');
  const by = triageGroupings.find((one) => one === search.get('by'));
  const of = groupsOf.find((one) => one === search.get('of'));
  if (key && by && of) return key.length <= maxKeyLength ? { kind: 'group', of, by, key, part: readGroupPart(search) } : null;
  return search.get('all') === '1' ? { kind: 'filter', filter: readSupplierFilter(search) } : null;
}

/** The search part of an address that means a group or a part of one. */
export function writeGroup({ of, by, key, part }: ChosenGroup): URLSearchParams {
  return new URLSearchParams([['of', of], ['by', by], ['group', key], ...(isWhole(part) ? [] : writeGroupPart(part))]);
}
