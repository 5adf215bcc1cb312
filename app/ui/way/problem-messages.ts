import { defineMessages } from '#app/platform/messages/define-messages.ts';

/** What is wrong with steps that were reported; only the server says it. */
export const wayProblemMessages = defineMessages({
  en: {
    date: 'This is not a date that exists.',
    done_ahead: 'This day is still to come. Enter it as planned.',
    planned_behind: 'This day has passed or is today. Enter it as done, or choose a later day.',
    too_far: 'This is more than two years away, which is too far to count as a plan.',
    before: (p: { step: string }) => `This lies before “${p.step}”, which comes first.`,
    same: 'Nothing was changed, so nothing was recorded.',
    name: 'Type your name.',
  },
  nl: {
    date: 'Deze datum bestaat niet.',
    done_ahead: 'Deze dag moet nog komen. Vul hem in als gepland.',
    planned_behind: 'Deze dag is voorbij of is vandaag. Vul hem in als gedaan, of kies een latere dag.',
    too_far: 'Dit is meer dan twee jaar weg. Dat is te ver om als planning te tellen.',
    before: (p) => `Dit ligt vóór ‘${p.step}’, en die stap komt eerst.`,
    same: 'Er was niets gewijzigd, dus er is niets vastgelegd.',
    name: 'Vul uw naam in.',
  },
});
