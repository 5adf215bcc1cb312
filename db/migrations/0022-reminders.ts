import { columnTypes } from '#db/dialect/columns.ts';
import { runStatements, sql } from '#db/dialect/run-statements.ts';
import type { Migration } from './migration.ts';

/** Reminders that go out by themselves, letters on paper, and what mail servers hand back. */
export const reminders: Migration = {
  name: '0022-reminders',
  up: async (tx) => {
    const { text, integer, flag } = columnTypes(tx);
    await runStatements(tx, [
      sql`create table reminder_policy (
        organisation_id ${text} not null references organisation (id),
        level ${text} not null check (level in ('QM10', 'QM20', 'QM30')),
        is_on ${flag} not null,
        before_days ${text} not null,
        lapse_every_days ${integer} not null check (lapse_every_days > 0),
        unopened_every_days ${integer} not null check (unopened_every_days > 0),
        unanswered_every_days ${integer} not null check (unanswered_every_days > 0),
        escalate_after ${integer} not null check (escalate_after > 0),
        since_on ${text} not null,
        changed_at ${text} not null,
        primary key (organisation_id, level)
      )`,
      sql`create table reminder_round (
        organisation_id ${text} not null primary key references organisation (id),
        since_on ${text} not null,
        sent_on ${text},
        sent_at ${text},
        planned_on ${text},
        planned_at ${text}
      )`,
      sql`create table reminder_mail (
        organisation_id ${text} not null,
        id ${text} not null,
        supplier_id ${text} not null,
        day ${text} not null,
        outcome ${text} not null check (outcome in ('planned', 'sent', 'stopped', 'dropped', 'failed')),
        problem ${text},
        steps_json ${text} not null,
        email ${text},
        name ${text},
        invitation_id ${text},
        created_at ${text} not null,
        settled_at ${text},
        settled_by_member_id ${text},
        primary key (organisation_id, id),
        unique (organisation_id, supplier_id, day),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        foreign key (organisation_id, invitation_id) references invitation (organisation_id, id),
        foreign key (organisation_id, settled_by_member_id) references member (organisation_id, id),
        check ((outcome = 'planned') = (settled_at is null))
      )`,
      sql`create index reminder_mail_day on reminder_mail (organisation_id, day, id)`,
      sql`create index reminder_mail_planned on reminder_mail (organisation_id, day, id) where outcome = 'planned'`,
      sql`create table reminder_step (
        organisation_id ${text} not null,
        id ${text} not null,
        supplier_id ${text} not null,
        step_key ${text} not null,
        subject ${text} not null,
        kind ${text} not null check (kind in ('expiring', 'lapsed', 'slipped', 'unopened', 'unanswered', 'escalation')),
        due_on ${text} not null,
        outcome ${text} not null check (outcome in ('sent', 'stopped', 'told')),
        reminder_mail_id ${text},
        decided_at ${text} not null,
        primary key (organisation_id, id),
        unique (organisation_id, supplier_id, step_key),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        foreign key (organisation_id, reminder_mail_id) references reminder_mail (organisation_id, id)
      )`,
      sql`create table invitation_link (
        organisation_id ${text} not null,
        id ${text} not null,
        supplier_id ${text} not null,
        invitation_id ${text} not null,
        made_for ${text} not null check (made_for in ('reminder', 'letter', 'code')),
        token_hash ${text} not null unique,
        made_at ${text} not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        foreign key (organisation_id, invitation_id) references invitation (organisation_id, id)
      )`,
      sql`create index invitation_link_invitation on invitation_link (organisation_id, invitation_id)`,
      sql`create index invitation_link_supplier on invitation_link (organisation_id, supplier_id)`,
      sql`alter table invitation add column opened_at ${text}`,
      sql`alter table outbox_mail add column bounced_at ${text}`,
      sql`alter table outbox_mail add column bounce ${text}`,
      // Whether mail to an address arrives is asked of every address before it is written to.
      sql`create index outbox_mail_address on outbox_mail (organisation_id, to_address)`,
    ]);
  },
};
