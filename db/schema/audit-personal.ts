/** Erasable personal values of an event; the chain holds only their salted digests. */
export interface AuditPersonalTable {
  chain_id: string;
  sequence: number;
  field: string;
  salt: string;
  value: string;
}

export interface AuditPersonalTables {
  audit_personal: AuditPersonalTable;
}
