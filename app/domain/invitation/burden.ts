import type { CalendarDate } from '../calendar/calendar-date.ts';

/** What may be asked of a supplier: proof, what a contract asks, or whether something hits it. */
export type OpenAskKind = 'certificate' | 'contract' | 'affected';

/** Something that was asked of a supplier and that it has not answered. */
export interface OpenAsk {
  readonly kind: OpenAskKind;
  readonly askedOn: CalendarDate;
  /** Who was asked. */
  readonly name: string | null;
  /** The reference of the contract. */
  readonly about: string | null;
}

/** What one organisation asks of one supplier: suppliers are small firms that many ask. */
export interface Burden {
  readonly lastAnsweredOn: CalendarDate | null;
  /** Oldest first within each kind. */
  readonly open: readonly OpenAsk[];
}
