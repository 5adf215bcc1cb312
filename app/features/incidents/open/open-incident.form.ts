import { z } from 'zod';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { incidentFormMessages } from '../form-messages.ts';
import { oneLine, pastMoment, type Place } from '#app/platform/incident/moment-field.ts';

type Sentences = Bound<(typeof incidentFormMessages)['en']>['problems'];

export function openIncidentForm(t: Sentences, place: Place) {
  return z.object({
    title: oneLine(t.title),
    learnedAt: pastMoment(t, place),
    serviceId: z.array(z.string()).max(500).default([]),
  });
}

export type OpenIncidentValues = z.output<ReturnType<typeof openIncidentForm>>;
