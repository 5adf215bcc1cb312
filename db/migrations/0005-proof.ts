import { columnTypes } from '#db/dialect/columns.ts';
import { runStatements, sql } from '#db/dialect/run-statements.ts';
import type { Migration } from './migration.ts';

/** What suppliers are asked, what they show for it, and how it was judged. */
export const proof: Migration = {
  name: '0005-proof',
  up: async (tx) => {
    const { text, integer } = columnTypes(tx);
    const levels = sql`('none', 'QM10', 'QM20', 'QM30')`;
    const marks = sql`('QM10', 'QM20', 'QM30')`;
    const oneOwner = sql`check ((company_id is null) <> (organisation_id is null))`;
    await runStatements(tx, [
      sql`create table evidence_file (
        id ${text} not null primary key,
        sha256 ${text} not null,
        media_type ${text} not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
        bytes ${integer} not null,
        original_name ${text} not null,
        company_id ${text} references company (id),
        organisation_id ${text} references organisation (id),
        created_at ${text} not null,
        ${oneOwner}
      )`,
      sql`create index evidence_file_sha256 on evidence_file (sha256)`,
      sql`create index evidence_file_organisation on evidence_file (organisation_id) where organisation_id is not null`,
      sql`create index evidence_file_company on evidence_file (company_id) where company_id is not null`,
      sql`create table certificate (
        id ${text} not null primary key,
        company_id ${text} references company (id),
        organisation_id ${text} references organisation (id),
        scheme ${text} not null,
        level ${text} check (level in ${marks}),
        holder_name ${text} not null,
        holder_kvk_number ${text},
        scope_text ${text} not null,
        issuer ${text} not null,
        certificate_number ${text},
        valid_from ${text} not null,
        valid_until ${text} not null,
        evidence_file_id ${text} references evidence_file (id),
        recorded_at ${text} not null,
        superseded_at ${text},
        ${oneOwner},
        check (valid_until >= valid_from)
      )`,
      sql`create index certificate_organisation on certificate (organisation_id) where organisation_id is not null`,
      sql`create index certificate_company on certificate (company_id) where company_id is not null`,
      sql`create index certificate_file on certificate (evidence_file_id) where evidence_file_id is not null`,
      sql`create table share (
        id ${text} not null primary key,
        company_id ${text} not null references company (id),
        organisation_id ${text} not null references organisation (id),
        certificate_id ${text} not null references certificate (id),
        consented_by ${text} not null,
        consented_at ${text} not null,
        withdrawn_at ${text}
      )`,
      sql`create unique index share_live on share (organisation_id, certificate_id) where withdrawn_at is null`,
      sql`create index share_company on share (company_id)`,
      sql`create index share_certificate on share (certificate_id)`,
      sql`create table proof (
        organisation_id ${text} not null,
        id ${text} not null,
        supplier_id ${text} not null,
        certificate_id ${text} not null references certificate (id),
        origin ${text} not null check (origin in ('shared', 'own')),
        received_at ${text} not null,
        removed_at ${text},
        primary key (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id)
      )`,
      sql`create unique index proof_live on proof (organisation_id, supplier_id, certificate_id) where removed_at is null`,
      sql`create index proof_certificate on proof (certificate_id)`,
      sql`create table verification (
        organisation_id ${text} not null,
        id ${text} not null,
        supplier_id ${text} not null,
        certificate_id ${text} not null references certificate (id),
        result ${text} not null check (result in ('accepted', 'refused')),
        method ${text} not null check (method in ('document_checked', 'issuer_confirmed')),
        accepted_level ${text} check (accepted_level in ${marks}),
        accepted_until ${text},
        reason ${text},
        verified_by_member_id ${text} not null,
        effective_on ${text} not null,
        recorded_at ${text} not null,
        superseded_at ${text},
        primary key (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        foreign key (organisation_id, verified_by_member_id) references member (organisation_id, id)
      )`,
      sql`create index verification_supplier on verification (organisation_id, supplier_id)`,
      sql`create index verification_certificate on verification (certificate_id)`,
      sql`create table verification_service (
        organisation_id ${text} not null,
        verification_id ${text} not null,
        supplied_service_id ${text} not null,
        primary key (organisation_id, verification_id, supplied_service_id),
        foreign key (organisation_id, verification_id) references verification (organisation_id, id),
        foreign key (organisation_id, supplied_service_id) references supplied_service (organisation_id, id)
      )`,
      sql`create index verification_service_service on verification_service (organisation_id, supplied_service_id)`,
      sql`create table invitation (
        organisation_id ${text} not null,
        id ${text} not null,
        supplier_id ${text} not null,
        contact_id ${text},
        email ${text} not null,
        contact_name ${text} not null,
        locale ${text} not null check (locale in ('en', 'nl')),
        token_hash ${text} not null unique,
        asked_json ${text} not null,
        lowest ${text} not null check (lowest in ${levels}),
        highest ${text} not null check (highest in ${levels}),
        created_at ${text} not null,
        created_by_member_id ${text} not null,
        expires_at ${text} not null,
        answered_at ${text},
        revoked_at ${text},
        company_id ${text} references company (id),
        primary key (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        foreign key (organisation_id, created_by_member_id) references member (organisation_id, id)
      )`,
      sql`create index invitation_supplier on invitation (organisation_id, supplier_id)`,
      sql`create index invitation_created on invitation (organisation_id, created_at)`,
      sql`create table supplier_answer (
        organisation_id ${text} not null,
        id ${text} not null,
        supplier_id ${text} not null,
        invitation_id ${text} not null,
        kind ${text} not null check (kind in ('certificate', 'no_certificate', 'question', 'contest')),
        certificate_id ${text} references certificate (id),
        expected_on ${text},
        text ${text},
        answered_by ${text} not null,
        answered_at ${text} not null,
        handled_at ${text},
        handled_by_member_id ${text},
        reply ${text},
        primary key (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        foreign key (organisation_id, invitation_id) references invitation (organisation_id, id),
        foreign key (organisation_id, handled_by_member_id) references member (organisation_id, id)
      )`,
      sql`create index supplier_answer_supplier on supplier_answer (organisation_id, supplier_id)`,
      sql`create index supplier_answer_invitation on supplier_answer (organisation_id, invitation_id)`,
      sql`create index supplier_answer_open on supplier_answer (organisation_id, answered_at) where handled_at is null`,
    ]);
  },
};
