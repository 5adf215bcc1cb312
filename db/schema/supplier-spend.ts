/** Spend with one supplier in one year and spending category, as imported. */
export interface SupplierSpendTable {
  organisation_id: string;
  id: string;
  supplier_id: string;
  import_id: string;
  year: number;
  category: string;
  amount_cents: number;
  payments: number;
}

export interface SupplierSpendTables {
  supplier_spend: SupplierSpendTable;
}
