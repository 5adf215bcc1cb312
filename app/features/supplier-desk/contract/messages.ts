import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

type Client = { client: string };
type Dated = { date: string };

/** What contracts ask, on the page that a link opens and on their own. */
export const deskContractMessages = defineMessages({
  en: {
    title: 'What your contract asks',
    lead: (p: Client) => `${p.client} wants this in the contract between you. A contract is made by both sides: accept it, name another date, or say why not.`,
    contract: (p: { reference: string; name: string }) => `${p.reference} · ${p.name}`,
    byOn: 'By',
    states: {
      sent: 'Waiting for your answer',
      countered: (p: Client & Dated, f: Format) => `You named ${f.date(p.date)}; ${p.client} has not answered yet`,
      agreed: (p: Dated, f: Format) => `Agreed, for ${f.date(p.date)}`,
      refused: 'You refused it',
      refusedElsewhere: 'Recorded as refused',
    },
    open: 'Read it and answer',
    look: 'Look at it',
  },
  nl: {
    title: 'Wat uw contract vraagt',
    lead: (p) => `${p.client} wil dit in het contract tussen u beiden. Een contract sluit u samen: ga akkoord, noem een andere datum, of zeg waarom niet.`,
    contract: (p) => `${p.reference} · ${p.name}`,
    byOn: 'Uiterlijk',
    states: {
      sent: 'Wacht op uw antwoord',
      countered: (p, f) => `U noemde ${f.date(p.date)}; ${p.client} heeft nog niet gereageerd`,
      agreed: (p, f) => `Afgesproken, voor ${f.date(p.date)}`,
      refused: 'U hebt het geweigerd',
      refusedElsewhere: 'Vastgelegd als geweigerd',
    },
    open: 'Lezen en antwoorden',
    look: 'Bekijken',
  },
});
