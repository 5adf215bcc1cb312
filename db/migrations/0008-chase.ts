import { columnTypes } from '#db/dialect/columns.ts';
import { runStatements, sql } from '#db/dialect/run-statements.ts';
import type { Migration } from './migration.ts';

/** Asking many suppliers without storming the phones, and asking again. */
export const chase: Migration = {
  name: '0008-chase',
  up: async (tx) => {
    const { text, integer } = columnTypes(tx);
    await runStatements(tx, [
      sql`create table invitation_wave (
        organisation_id ${text} not null references organisation (id),
        id ${text} not null,
        contact_name ${text} not null,
        contact_phone ${text} not null,
        contact_email ${text} not null,
        wanted_on ${text},
        per_day ${integer} not null check (per_day > 0),
        starts_on ${text} not null,
        created_at ${text} not null,
        created_by_member_id ${text} not null,
        stopped_at ${text},
        stopped_by_member_id ${text},
        primary key (organisation_id, id),
        foreign key (organisation_id, created_by_member_id) references member (organisation_id, id),
        foreign key (organisation_id, stopped_by_member_id) references member (organisation_id, id)
      )`,
      sql`create index invitation_wave_created on invitation_wave (organisation_id, created_at, id)`,
      sql`create table invitation_wave_row (
        organisation_id ${text} not null,
        wave_id ${text} not null,
        supplier_id ${text} not null,
        position ${integer} not null,
        contact_id ${text},
        settled_at ${text},
        outcome ${text} check (outcome in ('sent', 'skipped', 'stopped')),
        problem ${text},
        invitation_id ${text},
        primary key (organisation_id, wave_id, supplier_id),
        foreign key (organisation_id, wave_id) references invitation_wave (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        foreign key (organisation_id, invitation_id) references invitation (organisation_id, id),
        check ((outcome is null) = (settled_at is null))
      )`,
      sql`create index invitation_wave_row_supplier on invitation_wave_row (organisation_id, supplier_id)`,
      sql`create index invitation_wave_row_left on invitation_wave_row (organisation_id, wave_id, position) where outcome is null`,
      sql`create table invitation_reminder (
        organisation_id ${text} not null,
        id ${text} not null,
        supplier_id ${text} not null,
        invitation_id ${text} not null,
        token_hash ${text} not null unique,
        sent_on ${text} not null,
        sent_at ${text} not null,
        sent_by_member_id ${text} not null,
        primary key (organisation_id, id),
        unique (organisation_id, invitation_id, sent_on),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        foreign key (organisation_id, invitation_id) references invitation (organisation_id, id),
        foreign key (organisation_id, sent_by_member_id) references member (organisation_id, id)
      )`,
      sql`create index invitation_reminder_supplier on invitation_reminder (organisation_id, supplier_id)`,
      sql`create table call_note (
        organisation_id ${text} not null,
        id ${text} not null,
        supplier_id ${text} not null,
        called_on ${text} not null,
        spoke_with ${text},
        said ${text} not null,
        recorded_at ${text} not null,
        recorded_by_member_id ${text} not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        foreign key (organisation_id, recorded_by_member_id) references member (organisation_id, id)
      )`,
      sql`create index call_note_supplier on call_note (organisation_id, supplier_id)`,
    ]);
  },
};
