/** The units that a limited member may see. */
export interface MemberUnitTable {
  organisation_id: string;
  member_id: string;
  unit_id: string;
}

export interface MemberUnitTables {
  member_unit: MemberUnitTable;
}
