import { groupBy } from '#app/platform/coverage/group-by.ts';
import type { CompanyShare } from '#db/queries/company-certificate.ts';
import type { CompanyClient } from '#db/queries/company-client.ts';

type Row = Pick<CompanyClient, 'organisationId' | 'supplierId'>;

/** Whether a certificate stands beside this row of a client's register. A sharing from before that was kept counts for all of its rows. */
export const isFor = (row: Row, share: Pick<CompanyShare, 'organisation_id' | 'supplier_id'>) => share.organisation_id === row.organisationId && (share.supplier_id === null || share.supplier_id === row.supplierId);

/** Each certificate once, where one client sees it beside several rows: by the consent that names this row, if there is one. */
export function ofOneRow<S extends { certificate_id: string; supplier_id: string | null }>(shares: readonly S[], supplierId: string): S[] {
  const own = shares.filter((share) => share.supplier_id === supplierId);
  const of = new Map(shares.map((share) => [share.certificate_id, own.find((one) => one.certificate_id === share.certificate_id) ?? share]));
  return [...of.values()];
}

export interface ClientOfRows {
  /** By which one of its rows a form names it. */
  supplierId: string;
  name: string;
  /** How it writes the company's name, where that tells which of several rows are meant. */
  knownAs: string[];
}

type NamedRow = Row & Pick<CompanyClient, 'organisationName' | 'supplierName'>;

/** The same client once, however often it has the company in its register. `asking`: a client of which one row is left out, because it is the one that asks. */
export function clientsOfRows(rows: readonly NamedRow[], asking?: string): ClientOfRows[] {
  const byClient = groupBy(rows, (row) => row.organisationId);
  return [...byClient.values()].flatMap((of) => {
    const [first] = of;
    return first ? [{ supplierId: first.supplierId, name: first.organisationName, knownAs: of.length > 1 || first.organisationId === asking ? of.map((row) => row.supplierName) : [] }] : [];
  });
}
