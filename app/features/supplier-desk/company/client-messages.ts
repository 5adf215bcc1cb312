import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

/** A client that has the company more than once in its register. */
export const clientMessages = defineMessages({
  en: {
    knownAs: (p: { names: readonly string[] }, f: Format) => (p.names.length === 1 ? `There you also stand as ${f.list([...p.names])}.` : `You stand there ${f.number(p.names.length)} times: as ${f.list([...p.names])}.`),
  },
  nl: {
    knownAs: (p, f) => (p.names.length === 1 ? `Daar staat u ook als ${f.list([...p.names])}.` : `U staat daar ${f.number(p.names.length)} keer: als ${f.list([...p.names])}.`),
  },
});
