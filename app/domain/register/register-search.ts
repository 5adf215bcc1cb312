import { findCategory, findKind } from './categories.ts';
import { isCountryCode } from './countries.ts';
import { foldName } from './name-key.ts';
import { withoutTag, type SupplierFilter } from './supplier-filter.ts';
import { readFigureFilter } from './supplier-search.ts';

/** The part of a filter that speaks of the register itself. */
export type RegisterFilter = Pick<SupplierFilter, 'text' | 'status' | 'categoryId' | 'kindId' | 'owner' | 'unit' | 'country' | 'tag' | 'importId'>;

export const supplierStatuses = ['candidate', 'active', 'ended'] as const;
export const isSupplierStatus = (value: string | null): value is (typeof supplierStatuses)[number] => supplierStatuses.some((status) => status === value);

const maxTextLength = 200;
const id = (value: string | null) => (value && /^[\w-]{1,64}$/.test(value) ? value : undefined);

/** Reads this part of a filter from the search part of an address; what it does not know it leaves out. */
export function readRegisterFilter(search: URLSearchParams): RegisterFilter {
  const get = (name: string) => search.get(name) ?? '';
  const status = search.getAll('status').flatMap((value) => supplierStatuses.filter((one) => one === value));
  const fields: RegisterFilter = {
    text: get('q').trim().slice(0, maxTextLength) || undefined,
    status: status.length > 0 ? status : undefined,
    categoryId: get('category') === 'none' ? 'none' : findCategory(get('category'))?.id,
    kindId: findKind(get('kind'))?.id,
    owner: id(get('owner')),
    unit: id(get('unit')),
    country: get('country') === 'none' || isCountryCode(get('country')) ? get('country') : undefined,
    tag: get('tag') === withoutTag ? withoutTag : foldName(get('tag').slice(0, maxTextLength)) || undefined,
    importId: id(get('import')),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** All that an address says about which suppliers are meant. */
export function readSupplierFilter(search: URLSearchParams): SupplierFilter {
  return { ...readFigureFilter(search), ...readRegisterFilter(search) };
}
