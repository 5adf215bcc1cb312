import { defineMessages } from '#app/platform/messages/define-messages.ts';

interface Client {
  client: string;
}

/** The way to a certificate, on the page that a link opens. */
export const deskWaySectionMessages = defineMessages({
  en: {
    title: 'Your way to the certificate',
    none: (p: Client) => `${p.client} does not know yet how far you are. A date is enough; the steps before it help ${p.client} to be patient.`,
    slipped: (p: Client) => `A date has passed. Tell ${p.client} that the step is done, or which day it is now.`,
    report: 'Report steps and dates',
    update: 'Update steps and dates',
    howTo: 'What the level is and how to get it',
    haveIt: 'You have the certificate? Share it.',
  },
  nl: {
    title: 'Uw weg naar het certificaat',
    none: (p) => `${p.client} weet nog niet hoe ver u bent. Een datum is genoeg; de stappen ervoor helpen ${p.client} om geduld te hebben.`,
    slipped: (p) => `Er is een datum voorbij. Laat ${p.client} weten dat de stap gedaan is, of welke dag het nu wordt.`,
    report: 'Stappen en datums melden',
    update: 'Stappen en datums bijwerken',
    howTo: 'Wat het niveau is en hoe u het krijgt',
    haveIt: 'Hebt u het certificaat? Deel het.',
  },
});
