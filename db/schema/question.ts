import type { CalendarDate, Flag, Instant, Json } from './columns.ts';

/** Something that is asked of people without an account: of the colleague who knows a supplier, or of suppliers themselves. */
export interface QuestionTable {
  organisation_id: string;
  id: string;
  kind: 'owner' | 'affected';
  /** What was asked, frozen as sent (`AskedQuestion`). */
  asked_json: Json;
  due_at: Instant;
  created_at: Instant;
  created_by_member_id: string;
  closed_at: Instant | null;
  /** Null while open, and where the last answer closed it. */
  closed_by_member_id: string | null;
  /** What was made of the answers. */
  conclusion: string | null;
}

/** One person who is asked, by one mail, about one or more suppliers. */
export interface QuestionLetterTable {
  organisation_id: string;
  id: string;
  question_id: string;
  position: number;
  name: string;
  email: string;
  locale: 'en' | 'nl';
  member_id: string | null;
  contact_id: string | null;
  /** Null: not sent yet, or not at all (`problem`). */
  sent_at: Instant | null;
  problem: string | null;
  revoked_at: Instant | null;
  passed_on_at: Instant | null;
  /** Who knows better, as the addressee wrote it. Nobody is mailed by that. */
  passed_on_to: string | null;
}

/** A way in: the first mail and every reminder has its own, kept as a digest. GET never consumes it. */
export interface QuestionLinkTable {
  organisation_id: string;
  id: string;
  letter_id: string;
  token_hash: string;
  sent_on: CalendarDate;
  sent_at: Instant;
  expires_at: Instant;
  is_reminder: Flag;
}

/** One supplier in a letter. */
export interface QuestionItemTable {
  organisation_id: string;
  id: string;
  question_id: string;
  letter_id: string;
  position: number;
  supplier_id: string;
  /** Only what is asked of colleagues concerns one supplied service. */
  supplied_service_id: string | null;
  /** Ids of the asked inputs, as JSON array; null for suppliers. */
  inputs_json: Json | null;
}

/** What somebody answered. A later answer supersedes, it does not overwrite. */
export interface QuestionAnswerTable {
  organisation_id: string;
  id: string;
  question_id: string;
  item_id: string;
  supplier_id: string;
  answered_at: Instant;
  answered_by: string;
  /** How to reach who answered. */
  contact: string | null;
  verdict: 'affected' | 'under_investigation' | 'not_affected' | null;
  /** Input id to value id; `unknown` is an answer too. */
  answers_json: Json | null;
  remark: string | null;
  /** Answers that contradict what was recorded (`Difference[]`): somebody has to decide. */
  differences_json: Json | null;
  decision: 'taken' | 'kept' | null;
  decided_at: Instant | null;
  decided_by_member_id: string | null;
  superseded_at: Instant | null;
}

export interface QuestionTables {
  question: QuestionTable;
  question_letter: QuestionLetterTable;
  question_link: QuestionLinkTable;
  question_item: QuestionItemTable;
  question_answer: QuestionAnswerTable;
}
