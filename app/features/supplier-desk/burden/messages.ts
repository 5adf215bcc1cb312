import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

type Dated = { date: string };

/** What a supplier was asked and when it answered, on its own pages. */
export const askedOfYouMessages = defineMessages({
  en: {
    asked: (p: Dated & { level: string | null }) => `Asked${p.level ? ` for ${p.level}` : ''} on ${p.date}`,
    answered: (p: Dated) => `answered on ${p.date}`,
    notAnswered: 'not answered yet',
    last: (p: Dated) => `You last answered on ${p.date}`,
    open: (p: { asks: string[] }, f: Format) => `Still open: ${f.list(p.asks)}`,
    asks: {
      contract: (p: { date: string; about: string }) => `what contract ${p.about} asks, since ${p.date}`,
      affected: (p: Dated & { name: string }) => `whether something hits you, asked of ${p.name} on ${p.date}`,
    },
  },
  nl: {
    asked: (p) => `Gevraagd op ${p.date}${p.level ? `, om ${p.level}` : ''}`,
    answered: (p) => `beantwoord op ${p.date}`,
    notAnswered: 'nog niet beantwoord',
    last: (p) => `U antwoordde het laatst op ${p.date}`,
    open: (p, f) => `Nog open: ${f.list(p.asks)}`,
    asks: {
      contract: (p) => `wat contract ${p.about} vraagt, sinds ${p.date}`,
      affected: (p) => `of iets u raakt, gevraagd aan ${p.name} op ${p.date}`,
    },
  },
});
