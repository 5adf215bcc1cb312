import { z } from 'zod';
import { clockIds } from '#app/domain/incident/clocks.ts';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { incidentFormMessages } from '../form-messages.ts';
import { pastMoment, words, type Place } from '#app/platform/incident/moment-field.ts';

type Sentences = Bound<(typeof incidentFormMessages)['en']>['problems'];

/** The forms of the incident page; the button says which was sent. */
export function incidentForm(t: Sentences, place: Place) {
  const moment = () => pastMoment(t, place);
  const optionalWords = z.string().max(4_000).optional().transform((text) => text?.trim() || null);
  const ids = z.array(z.string()).max(500).default([]);
  return z.discriminatedUnion('intent', [
    z.object({ intent: z.literal('log'), kind: z.enum(['note', 'decision']).default('note'), text: words(t.text), happenedAt: moment(), corrects: z.string().optional().transform((id) => id ?? null) }),
    z
      .object({ intent: z.literal('judge'), significance: z.enum(['significant', 'not_significant'], { error: t.significance }), awareAt: moment(), reason: words(t.reason) }),
    z.object({ intent: z.literal('sent'), what: z.enum(clockIds, { error: t.what }), sentAt: moment(), text: optionalWords }),
    z.object({ intent: z.literal('cut_off'), accessId: ids.refine((list) => list.length > 0, { error: t.access }), at: moment() }),
    z.object({ intent: z.literal('restore'), accessId: z.string() }),
    z.object({ intent: z.literal('services'), serviceId: ids }),
    z.object({ intent: z.literal('close'), conclusion: words(t.conclusion), reviewNeeded: z.enum(['yes', 'no'], { error: t.review }), reviewReason: words(t.reviewReason) }),
    z.object({ intent: z.literal('reopen'), reason: words(t.reason) }),
  ]);
}

export type IncidentAnswer = z.output<ReturnType<typeof incidentForm>>;
export type Intent = IncidentAnswer['intent'];
export type AnswerTo<I extends Intent> = Extract<IncidentAnswer, { intent: I }>;
