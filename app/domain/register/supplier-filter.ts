import type { LevelBucket } from '../coverage/level-bucket.ts';
import type { CoverageState } from '../coverage/state.ts';
import type { QmLevel, RiskArea } from '../level/method.ts';

/** No tag folds to this, so none can be taken for it. */
export const withoutTag = '-';

export const proofFilters = ['expired', 'in30', 'in60', 'in90'] as const;
/** `expired`: the last proof has lapsed and nothing took its place. `in30`: what covers today ends within 30 days. */
export type ProofFilter = (typeof proofFilters)[number];
export const proofFilterDays: Record<Exclude<ProofFilter, 'expired'>, number> = { in30: 30, in60: 60, in90: 90 };

/**
 * Which suppliers are meant. Every figure of a dashboard is such a filter, and its list counts the same rows, because both
 * are asked of one query. Absent fields do not limit; lists mean *one of these*. State, level, areas and proof are those of
 * one day's coverage.
 */
export interface SupplierFilter {
  /** Words that name, reference, KvK number, VAT number or LEI contain. */
  text?: string;
  states?: readonly CoverageState[];
  /** Rows of the dashboard: a range `QM10–QM20` stands in QM20, one that rules nothing out yet in `open`. */
  levels?: readonly LevelBucket[];
  /** Stands in another row, but could still turn out to need this level. */
  mayNeed?: QmLevel;
  /** 1: only open ranges; 0: only settled levels. */
  open?: boolean;
  area?: RiskArea;
  proof?: ProofFilter;
  /** In a gap, though the date that was agreed has passed. */
  slipped?: boolean;
  /** Id of a question that some supplied service has no answer to. */
  unanswered?: string;
  triage?: readonly ('untriaged' | 'to_classify' | 'no_relevant_dependency' | 'not_a_supplier')[];
  status?: readonly ('candidate' | 'active' | 'ended')[];
  /** A category's id, or `none`. */
  categoryId?: string;
  kindId?: string;
  /** A member's id, or `none`: nobody's. */
  owner?: string;
  /** A unit's id, or `none`. */
  unit?: string;
  /** A country's code, or `none`. */
  country?: string;
  /** A folded tag, or `withoutTag`. */
  tag?: string;
  importId?: string;
}
