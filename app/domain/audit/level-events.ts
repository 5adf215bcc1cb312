import type { AnswerSource } from '../level/answer-source.ts';
import type { EventShape } from './event-shape.ts';

export type MethodEvent = EventShape<'method.adopted', 'method_version', { number: number; name: string; effectiveOn: string; sha256: string }>;

export type EventLevel = 'none' | 'QM10' | 'QM20' | 'QM30';

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
