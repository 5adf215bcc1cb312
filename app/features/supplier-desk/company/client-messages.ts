import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

/** A client that has the company more than once in its register. */
export const clientMessages = defineMessages({
  en: {
    knownAs: (p: { names: readonly string[] }, f: Format) => `You stand there ${f.number(p.names.length)} times: as ${f.list([...p.names])}.`,
  },
  nl: {
    knownAs: (p, f) => `U staat daar ${f.number(p.names.length)} keer: als ${f.list([...p.names])}.`,
  },
});
