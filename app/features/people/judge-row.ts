import { isAbout, redactJson, type PersonMatcher, type PersonTerms } from '#app/domain/person/person-terms.ts';
import type { PersonalPlace } from '#db/queries/personal-places.ts';
import type { PersonalRow } from '#db/queries/personal-row.ts';
import type { StillRunning } from '#db/queries/still-running.ts';

/** Why somebody cannot be forgotten in a place, or not yet. */
export const stayReasons = ['member', 'member_elsewhere', 'open_invitation', 'open_member_invitation', 'open_question', 'open_incident', 'running_wave', 'running_import', 'waiting_mail', 'waiting_job', 'register', 'sealed'] as const;
export type StayReason = (typeof stayReasons)[number];

/** Who is looked for, and when. */
export interface Search {
  terms: PersonTerms;
  matcher: PersonMatcher;
  running: StillRunning;
  now: string;
}

/** What of a row is about the person. */
export interface Judgement {
  /** The row is about the person; otherwise it mentions them. */
  isAbout: boolean;
  /** Columns that can be erased. */
  columns: string[];
  /** Columns that name the person and stay whatever else ends. */
  fixed: { column: string; reason: StayReason }[];
  /** Nothing of the row can be erased until this has ended. */
  stays: StayReason | null;
}

const textOf = (row: PersonalRow['row'], column: string) => (typeof row[column] === 'string' ? row[column] : null);

/** Null: the row is not about this person after all. */
export function judgeRow(place: PersonalPlace, { row }: PersonalRow, search: Search): Judgement | null {
  const columnsOf = (...kinds: string[]) => Object.entries(place.columns).flatMap(([column, kind]) => (kinds.includes(kind) && textOf(row, column) ? [column] : []));
  const [name] = columnsOf('name');
  const [email] = columnsOf('email');
  const about = isAbout(search.terms, { name: name ? textOf(row, name) : null, email: email ? textOf(row, email) : null });
  const named = (column: string) => search.matcher.names(textOf(row, column) ?? '');
  const identity = about ? columnsOf('name', 'email', 'phone') : [];
  const columns = [...identity, ...columnsOf('signature', 'words', 'markup', 'json').filter(named)];
  const fixed = columnsOf('register', 'sealed').filter(named).map((column) => ({ column, reason: place.columns[column] as 'register' | 'sealed' }));
  return columns.length + fixed.length === 0 ? null : { isAbout: about, columns, fixed, stays: columns.length > 0 ? stayReason(place.table, row, search) : null };
}

function stayReason(table: PersonalRow['table'], row: PersonalRow['row'], { running, now }: Search): StayReason | null {
  const is = (set: ReadonlySet<string>, column: string) => set.has(String(row[column]));
  switch (table) {
    case 'person':
      return is(running.members, 'id') ? 'member' : is(running.membersElsewhere, 'id') ? 'member_elsewhere' : null;
    case 'invitation':
      return !row.answered_at && !row.revoked_at && String(row.expires_at) > now ? 'open_invitation' : null;
    case 'member_invitation':
      return !row.accepted_at && !row.revoked_at && String(row.expires_at) > now ? 'open_member_invitation' : null;
    case 'question':
      return is(running.questions, 'id') ? 'open_question' : null;
    case 'question_letter':
    case 'question_answer':
      return is(running.questions, 'question_id') ? 'open_question' : null;
    case 'incident':
      return is(running.incidents, 'id') ? 'open_incident' : null;
    case 'incident_entry':
    case 'incident_report':
      return is(running.incidents, 'incident_id') ? 'open_incident' : null;
    case 'invitation_wave':
      return is(running.waves, 'id') ? 'running_wave' : null;
    case 'import_run':
      return is(running.imports, 'id') ? 'running_import' : null;
    case 'import_row':
      return is(running.imports, 'import_id') ? 'running_import' : null;
    case 'outbox_mail':
      return !row.sent_at && !row.failed_at ? 'waiting_mail' : null;
    case 'job':
      return row.status === 'waiting' || row.status === 'running' ? 'waiting_job' : null;
    default:
      return null;
  }
}

/** What its columns become when the person is forgotten; null takes the value away. */
export function erasedValues(place: PersonalPlace, { row }: PersonalRow, columns: readonly string[], matcher: PersonMatcher, word: string): Record<string, string | null> {
  const erased = (column: string): string | null => {
    if (place.erasure === 'emptied') return null;
    const text = textOf(row, column) ?? '';
    switch (place.columns[column]) {
      case 'words':
      case 'markup':
        return matcher.redact(text, word);
      case 'json':
        return JSON.stringify(redactJson(JSON.parse(text), matcher, word));
      default:
        return word;
    }
  };
  return Object.fromEntries(columns.map((column) => [column, erased(column)]));
}
