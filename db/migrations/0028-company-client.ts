import { columnTypes } from '#db/dialect/columns.ts';
import { runStatements, sql } from '#db/dialect/run-statements.ts';
import type { Migration } from './migration.ts';

/**
 * A company that has said to be a row of a client's register without sharing anything; a certificate that a client sees beside
 * each of its rows of one company; and the way back of who was the last one at a desk.
 */
export const companyClient: Migration = {
  name: '0028-company-client',
  up: async (tx) => {
    const { text } = columnTypes(tx);
    await runStatements(tx, [
      sql`create table company_client (
        organisation_id ${text} not null references organisation (id),
        supplier_id ${text} not null,
        company_id ${text} not null references company (id),
        invitation_id ${text} not null,
        joined_by ${text} not null,
        joined_at ${text} not null,
        primary key (organisation_id, supplier_id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id)
      )`,
      sql`create index company_client_company on company_client (company_id)`,
      sql`drop index share_live`,
      sql`create unique index share_live on share (organisation_id, certificate_id, coalesce(supplier_id, '')) where withdrawn_at is null`,
      sql`alter table company add column left_at ${text}`,
      sql`alter table company add column return_hash ${text}`,
      sql`create index company_return on company (return_hash) where return_hash is not null`,
      sql`alter table desk_code add column email ${text}`,
    ]);
  },
};
