/** One row of facts about this installation. */
export interface InstallationTable {
  key: string;
  value: string;
}

export interface InstallationTables {
  installation: InstallationTable;
}
