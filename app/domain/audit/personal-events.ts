import type { EventShape } from './event-shape.ts';

/** What was done about somebody's personal data, and what went by its age. Whose it was is not written here: that would keep it. */
export type PersonalDataEvent =
  | EventShape<'personal_data.exported', 'organisation', { places: number; format: 'json' | 'txt' }>
  /** `places`: by table, how many rows were changed or removed; `kept`: places that had to stay. */
  | EventShape<'personal_data.erased', 'organisation', { places: Readonly<Record<string, number>>; kept: number; files: number }>;

export type RetentionEvent =
  /** `bytesStay`: the same bytes are kept for somebody else. */
  | EventShape<'retention.evidence_removed', 'evidence_file', { sha256: string; bytes: number; endedOn: string; keepYears: number; bytesStay: boolean }>
  | EventShape<'retention.swept', 'organisation', { mails: number; links: number; keepDays: number }>;
