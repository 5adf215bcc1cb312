import { keepAppendOnly } from '#db/dialect/append-only.ts';
import { columnTypes } from '#db/dialect/columns.ts';
import { runStatements, sql } from '#db/dialect/run-statements.ts';
import type { Migration } from './migration.ts';

/** What is needed on a bad day, and what was decided on it. */
export const incident: Migration = {
  name: '0014-incident',
  up: async (tx) => {
    const { text, integer } = columnTypes(tx);
    await runStatements(tx, [
      sql`alter table organisation add column incident_phone ${text}`,
      sql`alter table supplier add column notification_hours ${integer} check (notification_hours between 1 and 720)`,
      sql`alter table contact add column reachable ${text} check (reachable in ('always', 'office_hours'))`,
      sql`alter table supplied_service add column substitutability ${text} check (substitutability in ('not_substitutable', 'highly_complex', 'medium', 'easy'))`,
      sql`alter table supplied_service add column alternatives ${text} check (alternatives in ('yes', 'no'))`,
      sql`alter table supplied_service add column fallback ${text}`,
      sql`create table incident (
        organisation_id ${text} not null references organisation (id),
        id ${text} not null,
        supplier_id ${text} not null,
        title ${text} not null,
        origin ${text} not null check (origin in ('member', 'supplier')),
        learned_at ${text} not null,
        significance ${text} not null check (significance in ('undecided', 'significant', 'not_significant')),
        aware_at ${text},
        early_warning_at ${text},
        notification_at ${text},
        final_report_at ${text},
        opened_at ${text} not null,
        opened_by_member_id ${text},
        closed_at ${text},
        closed_by_member_id ${text},
        conclusion ${text},
        review_needed ${text} check (review_needed in ('yes', 'no')),
        review_reason ${text},
        primary key (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        foreign key (organisation_id, opened_by_member_id) references member (organisation_id, id),
        foreign key (organisation_id, closed_by_member_id) references member (organisation_id, id),
        check ((significance = 'significant') = (aware_at is not null)),
        check ((closed_at is null) = (closed_by_member_id is null)),
        check ((closed_at is null) = (review_needed is null))
      )`,
      sql`create index incident_supplier on incident (organisation_id, supplier_id, id)`,
      sql`create index incident_open on incident (organisation_id, supplier_id) where closed_at is null`,
      sql`create index incident_closed on incident (organisation_id, closed_at, id) where closed_at is not null`,
      sql`create table incident_service (
        organisation_id ${text} not null,
        incident_id ${text} not null,
        supplied_service_id ${text} not null,
        supplier_id ${text} not null,
        primary key (organisation_id, incident_id, supplied_service_id),
        foreign key (organisation_id, incident_id) references incident (organisation_id, id),
        foreign key (organisation_id, supplied_service_id) references supplied_service (organisation_id, id)
      )`,
      sql`create table incident_report (
        organisation_id ${text} not null,
        id ${text} not null,
        incident_id ${text} not null,
        supplier_id ${text} not null,
        invitation_id ${text} not null,
        happened ${text},
        since_at ${text},
        ongoing ${text} not null check (ongoing in ('yes', 'no', 'unknown')),
        services_text ${text},
        service_ids_json ${text} not null,
        done_text ${text},
        contact_name ${text},
        contact_phone ${text},
        reported_by ${text},
        reported_at ${text} not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, incident_id) references incident (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        foreign key (organisation_id, invitation_id) references invitation (organisation_id, id)
      )`,
      sql`create index incident_report_supplier on incident_report (organisation_id, supplier_id, id)`,
      sql`create index incident_report_incident on incident_report (organisation_id, incident_id, id)`,
      sql`create table incident_entry (
        organisation_id ${text} not null,
        id ${text} not null,
        incident_id ${text} not null,
        supplier_id ${text} not null,
        kind ${text} not null check (kind in ('opened', 'reported', 'note', 'decision', 'judged', 'sent', 'cut_off', 'restored', 'services', 'closed', 'reopened')),
        text ${text},
        data_json ${text} not null,
        happened_at ${text} not null,
        recorded_at ${text} not null,
        recorded_by_member_id ${text},
        access_id ${text},
        corrects_entry_id ${text},
        primary key (organisation_id, id),
        foreign key (organisation_id, incident_id) references incident (organisation_id, id),
        foreign key (organisation_id, recorded_by_member_id) references member (organisation_id, id),
        foreign key (organisation_id, access_id) references access (organisation_id, id),
        foreign key (organisation_id, corrects_entry_id) references incident_entry (organisation_id, id)
      )`,
      sql`create index incident_entry_incident on incident_entry (organisation_id, incident_id, id)`,
      // The supplier's id may follow a merge; nothing else may.
      ...keepAppendOnly(tx, 'incident_entry', {
        fixed: ['organisation_id', 'id', 'incident_id', 'kind', 'data_json', 'happened_at', 'recorded_at', 'recorded_by_member_id', 'access_id', 'corrects_entry_id'],
        erasable: ['text'],
      }),
      ...keepAppendOnly(tx, 'incident_report', {
        fixed: ['organisation_id', 'id', 'incident_id', 'invitation_id', 'since_at', 'ongoing', 'service_ids_json', 'reported_at'],
        erasable: ['happened', 'services_text', 'done_text', 'contact_name', 'contact_phone', 'reported_by'],
      }),
    ]);
  },
};
