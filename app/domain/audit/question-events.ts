import type { EventShape } from './event-shape.ts';

interface Asked {
  questionId: string;
  kind: 'owner' | 'affected';
}

/** A letter about several suppliers is in the story of none of them: what is asked of each is an event of its own. */
interface OfLetter extends Asked {
  supplierId: string | null;
  suppliers: number;
}

export type QuestionEvent =
  | EventShape<'question.asked', 'question', { kind: Asked['kind']; title: string | null; letters: number; suppliers: number; dueAt: string }>
  | EventShape<'question.sent', 'question_item', Asked & { supplierId: string; letterId: string }, 'name' | 'email'>
  | EventShape<'question.not_sent', 'question_item', Asked & { supplierId: string; problem: string }>
  | EventShape<'question.reminded', 'question_letter', OfLetter, 'name' | 'email'>
  | EventShape<'question.revoked', 'question_letter', OfLetter>
  | EventShape<'question.passed_on', 'question_letter', OfLetter, 'to' | 'remark'>
  | EventShape<
      'question.answered',
      'question_item',
      Asked & {
        supplierId: string;
        verdict: 'affected' | 'under_investigation' | 'not_affected' | null;
        answers: { readonly [input: string]: string | undefined } | null;
        differences: number;
        isChange: boolean;
      },
      'answeredBy' | 'contact' | 'text'
    >
  | EventShape<'question.decided', 'question_item', Asked & { supplierId: string; decision: 'taken' | 'kept'; inputs: readonly string[] }>
  | EventShape<'question.closed', 'question', { kind: Asked['kind']; title: string | null; answered: number; open: number; conclusion: string | null }>;
