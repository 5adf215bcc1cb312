import { z } from 'zod';
import { largestRound } from '#app/domain/verification/question-round.ts';

const ids = z.array(z.string().max(64)).max(largestRound);

/** Which of the list somebody would ask about: those that are ticked, or all of it. */
const choiceShape = z.object({ intent: z.literal('plan'), reach: z.enum(['ticked', 'all']), id: ids });

/** What the plan showed, to be sent. `press` is the same when somebody presses twice. */
const sendShape = z.object({ intent: z.literal('send'), press: z.uuid(), id: ids.min(1), contactId: ids.min(1) });

export type SentRound = z.output<typeof sendShape>;

/** Plain fields, as often as they were posted. */
export function readRound(form: FormData) {
  const [one, many] = [(name: string) => form.get(name) ?? undefined, (name: string) => form.getAll(name)];
  return z
    .discriminatedUnion('intent', [choiceShape, sendShape])
    .safeParse({ intent: one('intent'), reach: one('reach'), press: one('press'), id: many('id'), contactId: many('contactId') });
}
