import { createSupplierSearch } from '#db/dialect/search.ts';
import type { Migration } from './migration.ts';

/** Suppliers by any part of their name, reference or number. */
export const search: Migration = {
  name: '0007-search',
  up: (tx) => createSupplierSearch(tx),
};
