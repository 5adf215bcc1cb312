import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

type Dated = { date: string };

/** The steps to a certificate, wherever they are shown. */
export const wayMessages = defineMessages({
  en: {
    states: { done: 'done', planned: 'planned', slipped: 'slipped', open: 'nothing known' },
    doneOn: (p: Dated) => `on ${p.date}`,
    plannedOn: (p: Dated) => `for ${p.date}`,
    shouldHaveBeen: (p: Dated & { days: number }, f: Format) => `was planned for ${p.date}, ${f.plural(p.days, { one: 'one day ago', other: `${f.number(p.days)} days ago` })}`,
    putOff: (p: Dated) => `first planned for ${p.date}`,
    shown: 'shown by the certificate itself',
    lastSaid: (p: Dated) => `Last reported on ${p.date}`,
  },
  nl: {
    states: { done: 'gedaan', planned: 'gepland', slipped: 'uitgelopen', open: 'niets bekend' },
    doneOn: (p) => `op ${p.date}`,
    plannedOn: (p) => `voor ${p.date}`,
    shouldHaveBeen: (p, f) => `stond gepland voor ${p.date}, ${f.plural(p.days, { one: 'één dag geleden', other: `${f.number(p.days)} dagen geleden` })}`,
    putOff: (p) => `eerst gepland voor ${p.date}`,
    shown: 'blijkt uit het certificaat zelf',
    lastSaid: (p) => `Laatst gemeld op ${p.date}`,
  },
});
