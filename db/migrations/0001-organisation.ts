import { columnTypes } from '#db/dialect/columns.ts';
import { runStatements, sql } from '#db/dialect/run-statements.ts';
import type { Migration } from './migration.ts';

/** Organisations, the people in them, and the audit chains that witness everything else. */
export const organisation: Migration = {
  name: '0001-organisation',
  up: async (tx) => {
    const { text, integer, flag } = columnTypes(tx);
    await runStatements(tx, [
      sql`create table installation (
        key ${text} not null primary key,
        value ${text} not null
      )`,
      sql`create table organisation (
        id ${text} not null primary key,
        slug ${text} not null unique,
        name ${text} not null,
        entity_class ${text} not null check (entity_class in ('essential', 'important')),
        sector_number ${integer} not null,
        subsector_code ${text},
        country ${text} not null,
        time_zone ${text} not null,
        legal_regime ${text} not null check (legal_regime in ('cbw', 'reg_2024_2690', 'both', 'other')),
        contracting_authority ${flag} not null check (contracting_authority in (0, 1)),
        locale ${text} not null check (locale in ('en', 'nl')),
        is_demo ${flag} not null check (is_demo in (0, 1)),
        created_at ${text} not null
      )`,
      sql`create table person (
        id ${text} not null primary key,
        email ${text} not null unique,
        name ${text} not null,
        locale ${text} check (locale in ('en', 'nl')),
        password_hash ${text},
        created_at ${text} not null,
        anonymised_at ${text}
      )`,
      sql`create table session (
        token_hash ${text} not null primary key,
        id ${text} not null unique,
        person_id ${text} not null references person (id),
        created_at ${text} not null,
        last_seen_at ${text} not null,
        rotated_at ${text} not null,
        previous_token_hash ${text},
        expires_at ${text} not null,
        revoked_at ${text},
        user_agent ${text} not null
      )`,
      sql`create index session_person on session (person_id)`,
      sql`create index session_previous_token on session (previous_token_hash) where previous_token_hash is not null`,
      sql`create table unit (
        organisation_id ${text} not null references organisation (id),
        id ${text} not null,
        name ${text} not null,
        created_at ${text} not null,
        primary key (organisation_id, id),
        unique (organisation_id, name)
      )`,
      sql`create table member (
        organisation_id ${text} not null references organisation (id),
        id ${text} not null,
        person_id ${text} not null references person (id),
        role ${text} not null check (role in ('admin', 'ciso', 'procurement', 'viewer')),
        can_approve ${flag} not null check (can_approve in (0, 1)),
        is_unit_limited ${flag} not null check (is_unit_limited in (0, 1)),
        joined_at ${text} not null,
        removed_at ${text},
        primary key (organisation_id, id),
        unique (organisation_id, person_id)
      )`,
      sql`create index member_person on member (person_id)`,
      sql`create table member_unit (
        organisation_id ${text} not null,
        member_id ${text} not null,
        unit_id ${text} not null,
        primary key (organisation_id, member_id, unit_id),
        foreign key (organisation_id, member_id) references member (organisation_id, id),
        foreign key (organisation_id, unit_id) references unit (organisation_id, id)
      )`,
      sql`create table member_invitation (
        organisation_id ${text} not null references organisation (id),
        id ${text} not null,
        email ${text} not null,
        name ${text} not null,
        role ${text} not null check (role in ('admin', 'ciso', 'procurement', 'viewer')),
        can_approve ${flag} not null check (can_approve in (0, 1)),
        token_hash ${text} not null unique,
        invited_by_member_id ${text} not null,
        created_at ${text} not null,
        expires_at ${text} not null,
        accepted_at ${text},
        revoked_at ${text},
        primary key (organisation_id, id),
        foreign key (organisation_id, invited_by_member_id) references member (organisation_id, id)
      )`,
    ]);
  },
};
