import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

export const supplierContractMessages = defineMessages({
  en: {
    title: 'Contracts',
    add: 'Record a contract',
    none: 'No contract is recorded.',
    over: (p: { n: number }, f: Format) => f.plural(p.n, { one: 'One that is over', other: `${f.number(p.n)} that are over` }),
  },
  nl: {
    title: 'Contracten',
    add: 'Contract vastleggen',
    none: 'Er is geen contract vastgelegd.',
    over: (p, f) => f.plural(p.n, { one: 'Eén dat is afgelopen', other: `${f.number(p.n)} die zijn afgelopen` }),
  },
});
