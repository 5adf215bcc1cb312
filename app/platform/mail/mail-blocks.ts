import type { Level } from '#app/domain/level/method.ts';

/** What a mail is made of. HTML and text are written from the same blocks, so they cannot say different things. */
export type MailBlock =
  | { kind: 'paragraph'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'facts'; rows: readonly { label: string; value: string }[] }
  | { kind: 'level'; level: Level; label: string }
  | { kind: 'link'; label: string; url: string }
  | { kind: 'small'; text: string };

export interface MailText {
  subject: string;
  html: string;
  text: string;
}
