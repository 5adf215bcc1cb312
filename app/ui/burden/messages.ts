import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

/** What lies with a supplier already, said before it is asked anything else. */
export const burdenMessages = defineMessages({
  en: {
    answered: (p: { date: string }) => `Last answered on ${p.date}.`,
    neverAnswered: 'Has never answered yet.',
    nothingOpen: 'No question to it is open.',
    open: (p: { n: number; asks: string[] }, f: Format) => `${f.plural(p.n, { one: 'One question to it is open', other: `${f.number(p.n)} questions to it are open` })}: ${f.list(p.asks)}.`,
    asks: {
      certificate: (p: { date: string }) => `proof, since ${p.date}`,
      contract: (p: { date: string; about: string }) => `contract ${p.about}, since ${p.date}`,
      affected: (p: { date: string }) => `whether something hits it, since ${p.date}`,
    },
  },
  nl: {
    answered: (p) => `Laatst geantwoord op ${p.date}.`,
    neverAnswered: 'Heeft nog nooit geantwoord.',
    nothingOpen: 'Er staat geen vraag aan deze leverancier open.',
    open: (p, f) => `${f.plural(p.n, { one: 'Er staat één vraag open', other: `Er staan ${f.number(p.n)} vragen open` })}: ${f.list(p.asks)}.`,
    asks: {
      certificate: (p) => `om bewijs, sinds ${p.date}`,
      contract: (p) => `over contract ${p.about}, sinds ${p.date}`,
      affected: (p) => `of iets hem raakt, sinds ${p.date}`,
    },
  },
});
