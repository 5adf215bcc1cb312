import { defineMessages } from '#app/platform/messages/define-messages.ts';

export const demoMessages = defineMessages({
  en: {
    entered: (p: { name: string }) => `You look around as ${p.name}, CISO of two invented organisations.`,
    inUse: 'There is a real organisation here: demo data would mix with it.',
    removed: 'The demo data is gone.',
  },
  nl: {
    entered: (p) => `U kijkt rond als ${p.name}, CISO van twee verzonnen organisaties.`,
    inUse: 'Hier staat al een echte organisatie; voorbeeldgegevens zouden daar doorheen lopen.',
    removed: 'De voorbeeldgegevens zijn verwijderd.',
  },
});
