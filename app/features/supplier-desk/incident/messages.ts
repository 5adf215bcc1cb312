import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

interface Client {
  client: string;
}

/** Reporting an incident to one client. */
export const incidentReportMessages = defineMessages({
  en: {
    title: (p: Client) => `Report an incident to ${p.client}`,
    lead: 'Short is enough. You can add to it later, on this same page.',
    urgent: (p: Client) => `In a hurry? Call ${p.client}`,
    urgentOffice: (p: { name: string }) => `${p.name} is your contact person there.`,
    whatNext: {
      title: 'What happens with it',
      told: (p: Client) => `The CISO and the administrators of ${p.client}, and whoever is responsible for you there, get a mail at once.`,
      private: (p: Client) => `Only ${p.client} sees this. Other clients learn nothing of it: report it to each of them through its own link.`,
      kept: 'What you send is kept as it is, with the time. You can add to it, not change it.',
      contract: 'This page takes the place of no agreement: if your contract says how to report, do that as well.',
    },
    given: 'What you reported',
    by: (p: { name: string; at: string }, f: Format) => `${p.name}, ${f.dateTime(p.at)}`,
    add: 'Add to it',
    fields: {
      happened: 'What is going on?',
      happenedHelp: 'As far as you know now. For example: since this morning our servers are encrypted, we are offline.',
      sinceAt: 'Since when?',
      sinceHelp: (p: { zone: string }) => `Time in ${p.zone}. Leave it empty if you do not know.`,
      ongoing: 'Is it still going on?',
      yes: 'Yes',
      no: 'No',
      unknown: 'We do not know yet',
      services: 'Which of these are hit?',
      servicesText: 'What is hit, in your own words',
      servicesHelp: 'Also say so if data of this client, or your access to it, may be involved.',
      done: 'What have you done so far?',
      contactName: 'Whom can they call now?',
      contactPhone: 'On which number?',
      answeredBy: 'Your name',
      submit: 'Send the report',
    },
  },
  nl: {
    title: (p) => `Een incident melden bij ${p.client}`,
    lead: 'Kort is genoeg. U kunt het later aanvullen, op deze zelfde pagina.',
    urgent: (p) => `Haast? Bel ${p.client}`,
    urgentOffice: (p) => `${p.name} is daar uw contactpersoon.`,
    whatNext: {
      title: 'Wat ermee gebeurt',
      told: (p) => `De CISO en de beheerders van ${p.client}, en wie daar voor u verantwoordelijk is, krijgen meteen een mail.`,
      private: (p) => `Alleen ${p.client} ziet dit. Andere klanten horen hier niets van: meld het bij elk van hen via de eigen link.`,
      kept: 'Wat u stuurt, wordt bewaard zoals het is, met de tijd. U kunt het aanvullen, niet wijzigen.',
      contract: 'Deze pagina vervangt geen afspraak: staat in uw contract hoe u meldt, doe dat dan ook.',
    },
    given: 'Wat u hebt gemeld',
    by: (p, f) => `${p.name}, ${f.dateTime(p.at)}`,
    add: 'Aanvullen',
    fields: {
      happened: 'Wat is er aan de hand?',
      happenedHelp: 'Voor zover u nu weet. Bijvoorbeeld: sinds vanochtend zijn onze servers versleuteld, we zijn offline.',
      sinceAt: 'Sinds wanneer?',
      sinceHelp: (p) => `Tijd in ${p.zone}. Laat het leeg als u het niet weet.`,
      ongoing: 'Is het nog gaande?',
      yes: 'Ja',
      no: 'Nee',
      unknown: 'Dat weten we nog niet',
      services: 'Welke hiervan zijn geraakt?',
      servicesText: 'Wat er geraakt is, in uw eigen woorden',
      servicesHelp: 'Zeg het ook als gegevens van deze klant, of uw toegang daar, erbij betrokken kunnen zijn.',
      done: 'Wat hebt u tot nu toe gedaan?',
      contactName: 'Wie kunnen ze nu bellen?',
      contactPhone: 'Op welk nummer?',
      answeredBy: 'Uw naam',
      submit: 'Melding versturen',
    },
  },
});
