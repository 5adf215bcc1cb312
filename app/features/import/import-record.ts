import type { Layout, LayoutChoice } from './drafting/detect-layout.ts';
import type { DraftVariant, Period, RefusedLines, SupplierDraft } from './drafting/draft.ts';
import type { Mapping } from './drafting/fields.ts';
import type { FileProblem } from './reading/file-problem.ts';
import type { ReadChoice, Source } from './reading/table.ts';
import type { ColumnChanges } from './matching/plan-draft.ts';

/** What `import_run.layout_json` holds: how the file was read, what a person chose instead, and lines to look at. */
export interface StoredLayout {
  source: Source;
  read: ReadChoice;
  chosen: LayoutChoice;
  layout: Layout;
  /** The columns were set by hand, not guessed. */
  mappedByHand: boolean;
  /** Read as a file with the same header was, when it was last confirmed. */
  recalledAt?: string | null;
  dataLines: number;
  preview: { line: number; cells: string[] }[];
  /** Grows with every new reading, so that each has a job key of its own. */
  revision: number;
}

/** What `import_run.counts_json` holds: rows of the staging table by outcome. */
export interface StoredCounts {
  create: number;
  update: number;
  merge: number;
  unchanged: number;
  refuse: number;
  dataLines: number;
  /** Suppliers that the lines speak of. */
  suppliers: number;
  period: Period | null;
  undo?: { removed: number; restored: number; kept: number };
}

export const noCounts: StoredCounts = { create: 0, update: 0, merge: 0, unchanged: 0, refuse: 0, dataLines: 0, suppliers: 0, period: null };

/** What `import_run.problem_json` holds. */
export type StoredProblem = FileProblem | { code: 'job_failed' };

/** What `import_row.draft_json` holds. */
export type StoredDraft =
  | StagedDraft
  | StoredVariant
  | { kind: 'refused'; refused: RefusedLines };

export interface StoredVariant {
  kind: 'variant';
  variant: DraftVariant;
  into: number;
  intoName: string;
  /** What it would be on its own, where it has a number of its own. */
  part?: SupplierDraft;
  /** A KvK number, VAT number or LEI says that it is the same: that is no matter of opinion. */
  isProven?: boolean;
}

export interface StagedDraft {
  kind: 'draft';
  draft: SupplierDraft;
  changes: ColumnChanges;
  registerName: string | null;
  /** A person keeps it apart from whoever has the same name. */
  isApart?: true;
  /** It stood among the other spellings of this one before a person set it apart. */
  wasVariant?: StoredVariant;
  /** Where its other spellings have numbers of their own: itself without them, itself with all of them, and how many rows they are. */
  split?: { alone: SupplierDraft; whole: SupplierDraft; followers: number };
}

/** Why a row has its outcome. */
export type RowReason = 'reference' | 'kvk' | 'vat' | 'lei' | 'name' | 'kept_apart' | 'same_supplier' | RefusedLines['reason'] | 'left_out' | 'kept_touched' | 'kept_fields';

/** What `import_row.before_json` holds once a row is applied: enough to take it back. */
export interface Applied {
  changes: ColumnChanges;
  contactId: string | null;
  /** `updated_at` as this import left it: a later value means that somebody has been there since. */
  updatedAt: string;
}

export interface StoredRun {
  layout: StoredLayout;
  mapping: Mapping;
  counts: StoredCounts;
  problem: StoredProblem | null;
}

/** The columns of a run that hold JSON, read back. We wrote them: their shape is ours. */
export function readRun(row: { layout_json: string; mapping_json: string; counts_json: string; problem_json: string | null }): StoredRun {
  return {
    layout: JSON.parse(row.layout_json) as StoredLayout,
    mapping: JSON.parse(row.mapping_json) as Mapping,
    counts: JSON.parse(row.counts_json) as StoredCounts,
    problem: row.problem_json === null ? null : (JSON.parse(row.problem_json) as StoredProblem),
  };
}

export const readDraft = (row: { draft_json: string }) => JSON.parse(row.draft_json) as StoredDraft;
