import type { AnswerSource } from '../level/answer-source.ts';
import type { EventShape, NoData } from './event-shape.ts';

export type MethodEvent = EventShape<'method.adopted', 'method_version', { number: number; name: string; effectiveOn: string; sha256: string }>;

export type EventLevel = 'none' | 'QM10' | 'QM20' | 'QM30';

/** The same answers for many, as one action. */
export type BulkClassificationEvent =
  | EventShape<
      'classification.bulk_begun',
      'classification_run',
      { answers: { readonly [input: string]: string | undefined }; selection: 'ticked' | 'filter' | 'group'; replaces: boolean; suppliers: number; effectiveOn: string }
    >
  | EventShape<'classification.bulk_passed_over', 'classification_run', { rows: number }>
  | EventShape<'classification.bulk_finished', 'classification_run', { recorded: number; same: number; changedSince: number }>
  | EventShape<'classification.bulk_undo_begun', 'classification_run', NoData>
  | EventShape<'classification.bulk_undone', 'classification_run', { restored: number; kept: number }>;

export type ClassificationEvent = EventShape<
  'classification.recorded',
  'supplied_service',
  {
    supplierId: string;
    classificationId: string;
    answers: { readonly [input: string]: string | undefined };
    source: AnswerSource;
    /** Of `bulk` the run, of `owner` the question, of `contest` the supplier’s answer. */
    sourceId?: string | null;
    effectiveOn: string;
    /** Null: the provisional default method. */
    methodNumber: number | null;
    lowest: EventLevel;
    highest: EventLevel;
    decidingRules: readonly string[];
  }
>;
