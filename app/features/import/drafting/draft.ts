/** Spend with one supplier in one year and category. */
export interface DraftSpend {
  year: number;
  category: string;
  cents: number;
  payments: number;
}

/** Something about a draft that a person should know; the draft goes in all the same. */
export type DraftNote =
  | { code: 'kvk_refused' | 'vat_refused' | 'lei_refused' | 'country_refused' | 'email_refused' | 'website_refused'; value: string }
  | { code: 'amounts_unreadable' | 'dates_unreadable'; lines: number; example: string }
  | { code: 'name_cleaned' | 'reference_per_payment' | 'redacted' | 'kvk_padded' };

/** The same supplier under another spelling or number in the same file. */
export interface DraftVariant {
  name: string;
  reference: string | null;
  line: number;
  lines: number;
}

export interface DraftContact {
  name: string | null;
  email: string | null;
  phone: string | null;
}

/** One supplier as a file describes it. Travels as JSON from the parse worker to the staging table. */
export interface SupplierDraft {
  line: number;
  /** Lines of the file that speak of it. */
  lines: number;
  name: string;
  nameKey: string;
  /** Name without legal form: by which spellings meet. */
  matchKey: string;
  reference: string | null;
  kvkNumber: string | null;
  vatNumber: string | null;
  lei: string | null;
  country: string | null;
  website: string | null;
  note: string | null;
  contact: DraftContact | null;
  spend: DraftSpend[];
  /** Category in which most was spent. */
  spendCategory: string | null;
  currency: string | null;
  isRedacted: boolean;
  variants: DraftVariant[];
  /** Where it is known under several numbers of the organisation's own: what each of them is alone, its own first, then in the order of the variants. */
  parts?: SupplierDraft[];
  /** Other ways in which the file writes the name. */
  spellings: string[];
  notes: DraftNote[];
}

/** Lines that cannot become a supplier, and why. */
export interface RefusedLines {
  line: number;
  /** All of its lines. */
  at?: number[];
  lines: number;
  text: string;
  cents: number;
  reason: 'no_name' | 'total_line' | 'repeated_header';
}

export interface Period {
  from: string;
  until: string;
}

export interface Drafting {
  drafts: SupplierDraft[];
  refused: RefusedLines[];
  /** First and last payment date; null when the file has none. */
  period: Period | null;
  dataLines: number;
}
