import { columnTypes } from '#db/dialect/columns.ts';
import { runStatements, sql } from '#db/dialect/run-statements.ts';
import type { Migration } from './migration.ts';

/** A company's own desk, with colleagues, for all its clients; and links that are passed on. */
export const companyDesk: Migration = {
  name: '0021-company-desk',
  up: async (tx) => {
    const { text, integer } = columnTypes(tx);
    await runStatements(tx, [
      sql`create table desk_account (
        id ${text} not null primary key,
        email ${text} not null unique,
        name ${text} not null,
        locale ${text} check (locale in ('en', 'nl')),
        password_hash ${text},
        created_at ${text} not null
      )`,
      sql`create table company_member (
        id ${text} not null primary key,
        company_id ${text} not null references company (id),
        account_id ${text} not null references desk_account (id),
        added_at ${text} not null,
        added_by_account_id ${text} references desk_account (id),
        removed_at ${text}
      )`,
      sql`create unique index company_member_live on company_member (company_id, account_id) where removed_at is null`,
      sql`create index company_member_account on company_member (account_id)`,
      sql`create table desk_session (
        token_hash ${text} not null primary key,
        id ${text} not null unique,
        account_id ${text} not null references desk_account (id),
        company_id ${text} references company (id),
        visitor_name ${text},
        created_at ${text} not null,
        last_seen_at ${text} not null,
        rotated_at ${text} not null,
        previous_token_hash ${text},
        expires_at ${text} not null,
        revoked_at ${text},
        user_agent ${text} not null
      )`,
      sql`create index desk_session_previous on desk_session (previous_token_hash) where previous_token_hash is not null`,
      sql`create index desk_session_account on desk_session (account_id)`,
      sql`create index desk_session_company on desk_session (company_id) where company_id is not null`,
      sql`create table desk_code (
        id ${text} not null primary key,
        browser_hash ${text} not null unique,
        account_id ${text} references desk_account (id),
        code_hash ${text},
        created_at ${text} not null,
        expires_at ${text} not null,
        attempts_left ${integer} not null check (attempts_left >= 0),
        used_at ${text}
      )`,
      sql`create index desk_code_account on desk_code (account_id, created_at) where account_id is not null`,
      sql`create index desk_code_expires on desk_code (expires_at)`,
      sql`create table invitation_hand_over (
        organisation_id ${text} not null,
        id ${text} not null,
        supplier_id ${text} not null,
        invitation_id ${text} not null,
        from_name ${text} not null,
        from_email ${text} not null,
        name ${text} not null,
        email ${text} not null,
        handed_by ${text} not null,
        token_hash ${text} not null unique,
        handed_at ${text} not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        foreign key (organisation_id, invitation_id) references invitation (organisation_id, id)
      )`,
      sql`create index invitation_hand_over_invitation on invitation_hand_over (organisation_id, invitation_id)`,
      sql`create index invitation_hand_over_supplier on invitation_hand_over (organisation_id, supplier_id)`,
      // The desk names a question by its id alone.
      sql`create index invitation_id on invitation (id)`,
      sql`alter table company add column lei ${text}`,
      sql`alter table company add column website ${text}`,
      // Which row of the client's register was meant: the company knows it before the client's own job has run.
      sql`alter table share add column supplier_id ${text}`,
      sql`alter table share add column invitation_id ${text}`,
      sql`update share set
        supplier_id = (select min(proof.supplier_id) from proof where proof.organisation_id = share.organisation_id and proof.certificate_id = share.certificate_id),
        invitation_id = (select max(supplier_answer.invitation_id) from supplier_answer where supplier_answer.organisation_id = share.organisation_id and supplier_answer.certificate_id = share.certificate_id)`,
      sql`create index share_supplier on share (organisation_id, supplier_id) where supplier_id is not null`,
    ]);
  },
};
