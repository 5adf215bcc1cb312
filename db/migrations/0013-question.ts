import { columnTypes } from '#db/dialect/columns.ts';
import { runStatements, sql } from '#db/dialect/run-statements.ts';
import type { Migration } from './migration.ts';

/** Questions that are answered by a link: by the colleague who knows a supplier, and by suppliers. */
export const question: Migration = {
  name: '0013-question',
  up: async (tx) => {
    const { text, integer } = columnTypes(tx);
    await runStatements(tx, [
      sql`create table question (
        organisation_id ${text} not null references organisation (id),
        id ${text} not null,
        kind ${text} not null check (kind in ('owner', 'affected')),
        asked_json ${text} not null,
        due_at ${text} not null,
        created_at ${text} not null,
        created_by_member_id ${text} not null,
        closed_at ${text},
        closed_by_member_id ${text},
        conclusion ${text},
        primary key (organisation_id, id),
        foreign key (organisation_id, created_by_member_id) references member (organisation_id, id),
        foreign key (organisation_id, closed_by_member_id) references member (organisation_id, id)
      )`,
      sql`create index question_created on question (organisation_id, created_at, id)`,
      sql`create index question_open on question (organisation_id, due_at, id) where closed_at is null`,
      sql`create table question_letter (
        organisation_id ${text} not null,
        id ${text} not null,
        question_id ${text} not null,
        position ${integer} not null,
        name ${text} not null,
        email ${text} not null,
        locale ${text} not null check (locale in ('en', 'nl')),
        member_id ${text},
        contact_id ${text},
        sent_at ${text},
        problem ${text},
        revoked_at ${text},
        passed_on_at ${text},
        passed_on_to ${text},
        primary key (organisation_id, id),
        unique (organisation_id, question_id, position),
        foreign key (organisation_id, question_id) references question (organisation_id, id),
        foreign key (organisation_id, member_id) references member (organisation_id, id)
      )`,
      sql`create index question_letter_waiting on question_letter (organisation_id, question_id, position) where sent_at is null and problem is null and revoked_at is null`,
      sql`create table question_link (
        organisation_id ${text} not null,
        id ${text} not null,
        letter_id ${text} not null,
        token_hash ${text} not null unique,
        sent_on ${text} not null,
        sent_at ${text} not null,
        expires_at ${text} not null,
        is_reminder ${integer} not null check (is_reminder in (0, 1)),
        primary key (organisation_id, id),
        unique (organisation_id, letter_id, sent_on),
        foreign key (organisation_id, letter_id) references question_letter (organisation_id, id)
      )`,
      sql`create table question_item (
        organisation_id ${text} not null,
        id ${text} not null,
        question_id ${text} not null,
        letter_id ${text} not null,
        position ${integer} not null,
        supplier_id ${text} not null,
        supplied_service_id ${text},
        inputs_json ${text},
        primary key (organisation_id, id),
        unique (organisation_id, question_id, position),
        foreign key (organisation_id, question_id) references question (organisation_id, id),
        foreign key (organisation_id, letter_id) references question_letter (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        foreign key (organisation_id, supplied_service_id) references supplied_service (organisation_id, id)
      )`,
      sql`create index question_item_letter on question_item (organisation_id, letter_id, position)`,
      sql`create index question_item_supplier on question_item (organisation_id, supplier_id)`,
      sql`create table question_answer (
        organisation_id ${text} not null,
        id ${text} not null,
        question_id ${text} not null,
        item_id ${text} not null,
        supplier_id ${text} not null,
        answered_at ${text} not null,
        answered_by ${text} not null,
        contact ${text},
        verdict ${text} check (verdict in ('affected', 'under_investigation', 'not_affected')),
        answers_json ${text},
        remark ${text},
        differences_json ${text},
        decision ${text} check (decision in ('taken', 'kept')),
        decided_at ${text},
        decided_by_member_id ${text},
        superseded_at ${text},
        primary key (organisation_id, id),
        foreign key (organisation_id, question_id) references question (organisation_id, id),
        foreign key (organisation_id, item_id) references question_item (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        foreign key (organisation_id, decided_by_member_id) references member (organisation_id, id),
        check ((verdict is null) = (answers_json is not null)),
        check ((decision is null) = (decided_at is null))
      )`,
      sql`create unique index question_answer_current on question_answer (organisation_id, item_id) where superseded_at is null`,
      sql`create index question_answer_supplier on question_answer (organisation_id, supplier_id)`,
    ]);
  },
};
