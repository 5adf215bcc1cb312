import { defineMessages } from '#app/platform/messages/define-messages.ts';

export const supplierQuestionMessages = defineMessages({
  en: {
    title: 'Questions',
    saidOfItself: 'What it says itself when asked: are you affected?',
    none: 'Nobody was asked anything about this supplier yet.',
    owner: (p: { name: string }) => `Asked ${p.name}`,
    more: 'Earlier questions stand in the whole story.',
  },
  nl: {
    title: 'Vragen',
    saidOfItself: 'Wat die zelf zegt op de vraag: bent u geraakt?',
    none: 'Er is nog niemand iets over deze leverancier gevraagd.',
    owner: (p) => `Gevraagd aan ${p.name}`,
    more: 'Eerdere vragen staan in het hele verhaal.',
  },
});
