import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

interface Given {
  by: string;
  at: string;
}

/** Where answers come from, wherever they are shown. */
export const sourceMessages = defineMessages({
  en: {
    someone: 'a former member',
    given: {
      member: (p: Given, f: Format) => `answered by ${p.by}, ${f.dateTime(p.at)}`,
      triage: (p: Given, f: Format) => `“no relevant dependency”, said in triage by ${p.by}, ${f.dateTime(p.at)}`,
      bulk: (p: Given, f: Format) => `answered for many at once by ${p.by}, ${f.dateTime(p.at)}`,
      owner: (p: Given, f: Format) => `answered by the internal owner, asked by ${p.by}, ${f.dateTime(p.at)}`,
      contest: (p: Given, f: Format) => `answered by ${p.by} after the supplier contested the level, ${f.dateTime(p.at)}`,
    },
  },
  nl: {
    someone: 'een vroeger lid',
    given: {
      member: (p, f) => `beantwoord door ${p.by}, ${f.dateTime(p.at)}`,
      triage: (p, f) => `‘geen relevante afhankelijkheid’, gezegd bij de voorsortering door ${p.by}, ${f.dateTime(p.at)}`,
      bulk: (p, f) => `voor veel tegelijk beantwoord door ${p.by}, ${f.dateTime(p.at)}`,
      owner: (p, f) => `beantwoord door de interne eigenaar, gevraagd door ${p.by}, ${f.dateTime(p.at)}`,
      contest: (p, f) => `beantwoord door ${p.by} nadat de leverancier het niveau betwistte, ${f.dateTime(p.at)}`,
    },
  },
});
