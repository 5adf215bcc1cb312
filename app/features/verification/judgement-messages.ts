import { defineMessages } from '#app/platform/messages/define-messages.ts';

/** What a judgement leads to under the policy, and what rules allow. */
export const judgementMessages = defineMessages({
  en: {
    askToo: (p: { label: string }) => `Ask the issuer to confirm it: ${p.label}`,
    askTooHelp: (p: { level: string }) => `For ${p.level} your policy asks the word of the issuer. The question goes out with your judgement.`,
    limited: (p: { limit: string }) => `Until the issuer confirms it, it counts for ${p.limit}.`,
    limitedToNone: 'Until the issuer confirms it, it counts for no level.',
    alone: 'By who invited the supplier or entered the certificate: nobody else could.',
    byRule: (p: { level: string; until: string }) => `Accept for ${p.level} under your equivalence policy`,
    byRuleHelp: (p: { until: string; conditions: string }) => `Until ${p.until}. Only if: ${p.conditions}`,
    since: {
      denied: (p: { date: string }) => `Denied by its issuer on ${p.date}: it counts for nothing`,
      suspended: (p: { date: string }) => `Suspended since ${p.date}: it counts for nothing meanwhile`,
      withdrawn: (p: { date: string }) => `Withdrawn since ${p.date}: it counts for nothing`,
      more: 'What is known of it',
    },
    underRule: 'Accepted under a rule of the equivalence policy.',
    request: {
      title: 'A request to accept other proof',
      text: 'The supplier showed this instead of a NIS2 Quality Mark. Decide, and say why: the supplier reads your reason.',
      policy: 'What else may count here',
    },
    reasonHelp: 'The supplier reads it. Needed for refusing and for all proof other than the Quality Mark: scope, what is missing, what you compared.',
    said: {
      title: 'What the supplier says about your judgement',
      by: (p: { name: string; at: string }) => `${p.name}, ${p.at}`,
      reply: 'Your answer',
      toAnswer: 'Answer on the supplier’s page',
    },
  },
  nl: {
    askToo: (p) => `Vraag de uitgever meteen om bevestiging: ${p.label}`,
    askTooHelp: (p) => `Voor ${p.level} vraagt uw beleid een bevestiging door de uitgever. De vraag gaat mee uit met uw oordeel.`,
    limited: (p) => `Tot de uitgever het bevestigt, telt het voor ${p.limit}.`,
    limitedToNone: 'Tot de uitgever het bevestigt, telt het voor geen enkel niveau.',
    alone: 'Door wie de leverancier uitnodigde of het certificaat invoerde: niemand anders kon het.',
    byRule: (p) => `Accepteren voor ${p.level} volgens uw beleid voor ander bewijs`,
    byRuleHelp: (p) => `Tot en met ${p.until}. Alleen als: ${p.conditions}`,
    since: {
      denied: (p) => `Op ${p.date} ontkend door de uitgever: het telt nergens voor`,
      suspended: (p) => `Geschorst sinds ${p.date}: het telt zolang nergens voor`,
      withdrawn: (p) => `Ingetrokken sinds ${p.date}: het telt nergens meer voor`,
      more: 'Wat daarvan bekend is',
    },
    underRule: 'Geaccepteerd volgens een regel van het beleid voor ander bewijs.',
    request: {
      title: 'Een verzoek om ander bewijs te accepteren',
      text: 'De leverancier laat dit zien in plaats van een NIS2 Quality Mark. Beslis, en zeg waarom: de leverancier leest uw reden.',
      policy: 'Wat hier ook mag tellen',
    },
    reasonHelp: 'De leverancier leest dit. Nodig bij afwijzen en bij al het bewijs dat geen Quality Mark is: scope, wat ontbreekt, wat u hebt vergeleken.',
    said: {
      title: 'Wat de leverancier over uw oordeel zegt',
      by: (p) => `${p.name}, ${p.at}`,
      reply: 'Uw antwoord',
      toAnswer: 'Antwoorden op de pagina van de leverancier',
    },
  },
});
