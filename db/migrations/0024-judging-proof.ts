import { columnTypes } from '#db/dialect/columns.ts';
import { runStatements, sql } from '#db/dialect/run-statements.ts';
import type { Migration } from './migration.ts';

/** How sure one is of a proof: whom to ask, what they said, what became of the certificate, and what else may count. */
export const judgingProof: Migration = {
  name: '0024-judging-proof',
  up: async (tx) => {
    const { text, integer } = columnTypes(tx);
    const marks = sql`('QM10', 'QM20', 'QM30')`;
    const member = (column: string) => sql`foreign key (organisation_id, ${sql.ref(column)}) references member (organisation_id, id)`;
    await runStatements(tx, [
      sql`create table issuer (
        organisation_id ${text} not null references organisation (id),
        id ${text} not null,
        name ${text} not null,
        name_key ${text} not null,
        locale ${text} not null check (locale in ('en', 'nl')),
        created_at ${text} not null,
        created_by_member_id ${text} not null,
        removed_at ${text},
        primary key (organisation_id, id),
        ${member('created_by_member_id')}
      )`,
      sql`create table issuer_contact (
        organisation_id ${text} not null,
        id ${text} not null,
        issuer_id ${text} not null,
        email ${text},
        phone ${text},
        source ${text} not null,
        added_at ${text} not null,
        added_by_member_id ${text} not null,
        removed_at ${text},
        primary key (organisation_id, id),
        foreign key (organisation_id, issuer_id) references issuer (organisation_id, id),
        ${member('added_by_member_id')},
        check ((email is null) <> (phone is null))
      )`,
      sql`create index issuer_contact_issuer on issuer_contact (organisation_id, issuer_id)`,
      sql`create table issuer_confirmation (
        organisation_id ${text} not null,
        id ${text} not null,
        supplier_id ${text} not null,
        certificate_id ${text} not null references certificate (id),
        proof_id ${text} not null,
        issuer_id ${text} not null,
        contact_id ${text} not null,
        way ${text} not null check (way in ('link', 'call')),
        reached ${text} not null,
        asked_json ${text} not null,
        asked_at ${text} not null,
        asked_by_member_id ${text} not null,
        is_alone ${integer} not null check (is_alone in (0, 1)),
        token_hash ${text} unique,
        expires_at ${text},
        revoked_at ${text},
        result ${text} check (result in ('confirmed', 'denied', 'unknown')),
        answered_at ${text},
        answered_on ${text},
        answered_by ${text},
        remark ${text},
        primary key (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        foreign key (organisation_id, proof_id) references proof (organisation_id, id),
        foreign key (organisation_id, issuer_id) references issuer (organisation_id, id),
        foreign key (organisation_id, contact_id) references issuer_contact (organisation_id, id),
        ${member('asked_by_member_id')},
        check ((result is null) = (answered_at is null)),
        check ((way = 'link') = (token_hash is not null))
      )`,
      sql`create index issuer_confirmation_supplier on issuer_confirmation (organisation_id, supplier_id)`,
      sql`create index issuer_confirmation_certificate on issuer_confirmation (certificate_id)`,
      sql`create table certificate_standing (
        organisation_id ${text} not null,
        id ${text} not null,
        supplier_id ${text} not null,
        certificate_id ${text} not null references certificate (id),
        proof_id ${text} not null,
        kind ${text} not null check (kind in ('suspended', 'withdrawn', 'in_force')),
        effective_on ${text} not null,
        reason ${text} not null,
        recorded_at ${text} not null,
        recorded_by_member_id ${text} not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        foreign key (organisation_id, proof_id) references proof (organisation_id, id),
        ${member('recorded_by_member_id')}
      )`,
      sql`create index certificate_standing_supplier on certificate_standing (organisation_id, supplier_id)`,
      sql`create index certificate_standing_certificate on certificate_standing (certificate_id)`,
      sql`create table verification_policy (
        organisation_id ${text} not null references organisation (id),
        level ${text} not null check (level in ${marks}),
        check_needed ${text} not null check (check_needed in ('document_checked', 'issuer_confirmed')),
        second_person ${integer} not null check (second_person in (0, 1)),
        again_after_months ${integer} not null check (again_after_months between 1 and 36),
        changed_at ${text} not null,
        changed_by_member_id ${text} not null,
        primary key (organisation_id, level),
        ${member('changed_by_member_id')}
      )`,
      sql`create table equivalence_rule (
        organisation_id ${text} not null references organisation (id),
        id ${text} not null,
        scheme ${text} not null,
        level ${text} not null check (level in ${marks}),
        conditions ${text} not null,
        valid_until ${text} not null,
        proposed_at ${text} not null,
        proposed_by_member_id ${text} not null,
        approval ${text} check (approval in ('approved', 'declined')),
        decided_at ${text},
        decided_by_member_id ${text},
        decision_note ${text},
        ended_on ${text},
        ended_by_member_id ${text},
        primary key (organisation_id, id),
        ${member('proposed_by_member_id')},
        ${member('decided_by_member_id')},
        ${member('ended_by_member_id')},
        check ((approval is null) = (decided_at is null))
      )`,
      sql`alter table verification add column limited_to ${text} check (limited_to in ('none', 'QM10', 'QM20', 'QM30'))`,
      sql`alter table verification add column equivalence_rule_id ${text}`,
      sql`alter table verification add column is_alone ${integer} check (is_alone in (0, 1))`,
      sql`alter table proof add column entered_by_member_id ${text}`,
      // Those whose last check lies longest ago come first.
      sql`create index verification_checked on verification (organisation_id, effective_on, id) where superseded_at is null and result = 'accepted'`,
    ]);
  },
};
