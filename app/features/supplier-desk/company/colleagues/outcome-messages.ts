import { defineMessages } from '#app/platform/messages/define-messages.ts';

/** Only the server says it. */
export const colleagueOutcomeMessages = defineMessages({
  en: {
    removed: (p: { name: string }) => `${p.name} no longer has this overview.`,
    last: 'The last one cannot be removed.',
    left: (p: { company: string }) => `You no longer have the overview of ${p.company}.`,
    added: (p: { name: string }) => `${p.name} gets a mail and can come in with a code.`,
    already: 'This address stands here already.',
    tooMany: 'Twenty colleagues is the most. Remove somebody first.',
  },
  nl: {
    removed: (p) => `${p.name} heeft dit overzicht niet meer.`,
    last: 'De laatste kan niet worden verwijderd.',
    left: (p) => `U hebt het overzicht van ${p.company} niet meer.`,
    added: (p) => `${p.name} krijgt een mail en kan met een code naar binnen.`,
    already: 'Dit adres staat er al.',
    tooMany: 'Meer dan twintig collega’s kan niet. Verwijder eerst iemand.',
  },
});
