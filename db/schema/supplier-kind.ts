/** What a supplier is, from the 54 kinds of the scheme’s FAQ; several are possible. */
export interface SupplierKindTable {
  organisation_id: string;
  supplier_id: string;
  kind_id: string;
}

export interface SupplierKindTables {
  supplier_kind: SupplierKindTable;
}
