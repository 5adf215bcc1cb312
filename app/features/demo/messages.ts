import { defineMessages } from '#app/platform/messages/define-messages.ts';

export const demoMessages = defineMessages({
  en: {
    entered: (p: { name: string }) => `You look around as ${p.name}, CISO of two invented organisations.`,
    atDesk: (p: { name: string; company: string }) => `You look around as ${p.name} of ${p.company}, a supplier of both invented organisations.`,
    noDesk: 'Nobody is at a desk in this demo data. Remove it and make it anew.',
    inUse: 'There is a real organisation here: demo data would mix with it.',
    removed: 'The demo data is gone.',
  },
  nl: {
    entered: (p) => `U kijkt rond als ${p.name}, CISO van twee verzonnen organisaties.`,
    atDesk: (p) => `U kijkt rond als ${p.name} van ${p.company}, leverancier van beide verzonnen organisaties.`,
    noDesk: 'In deze voorbeeldgegevens zit niemand aan een loket. Verwijder ze en maak ze opnieuw.',
    inUse: 'Hier staat al een echte organisatie; voorbeeldgegevens zouden daar doorheen lopen.',
    removed: 'De voorbeeldgegevens zijn verwijderd.',
  },
});
