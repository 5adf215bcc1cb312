import { defineMessages } from '#app/platform/messages/define-messages.ts';

export const badDayMessages = defineMessages({
  en: {
    title: (p: { supplier: string }) => `If ${p.supplier} is hit`,
    lead: 'What to cut off, whom to call, what we fall back on. Print it now: on a bad day the portal may be out of reach.',
    openTitle: 'Something is wrong now',
    openLead: 'From then on every step is kept with its time and your name.',
    earlier: 'Earlier incidents',
    openNow: 'Open incident',
    openForm: {
      title: 'What happened',
      titleHelp: 'In a few words, as you would say it on the phone: “Ransomware at its data centre”.',
      learnedAt: 'When did we learn of it?',
      services: 'What is hit, as far as you know',
      submit: 'Open the incident',
    },
  },
  nl: {
    title: (p) => `Als ${p.supplier} getroffen is`,
    lead: 'Wat u afsluit, wie u belt, waar u op terugvalt. Druk het nu af: op een slechte dag is het portaal misschien niet bereikbaar.',
    openTitle: 'Er is nu iets mis',
    openLead: 'Vanaf dat moment wordt elke stap bewaard met de tijd en uw naam.',
    earlier: 'Eerdere incidenten',
    openNow: 'Open incident',
    openForm: {
      title: 'Wat is er gebeurd',
      titleHelp: 'In een paar woorden, zoals u het aan de telefoon zou zeggen: ‘Gijzelsoftware in het datacentrum’.',
      learnedAt: 'Wanneer hoorden we ervan?',
      services: 'Wat is er geraakt, voor zover u weet',
      submit: 'Incident openen',
    },
  },
});
