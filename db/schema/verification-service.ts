/** The supplied services that a verification names. */
export interface VerificationServiceTable {
  organisation_id: string;
  verification_id: string;
  supplied_service_id: string;
}

export interface VerificationServiceTables {
  verification_service: VerificationServiceTable;
}
