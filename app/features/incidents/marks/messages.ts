import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

/** Of incidents where they are no more than a mark: on the first page and on the page of a supplier. */
export const incidentMarkMessages = defineMessages({
  en: {
    supplier: 'Open incident',
    badDay: 'If it is hit',
    homeTitle: (p: { n: number }, f: Format) => f.plural(p.n, { one: 'An incident is open', other: `${f.number(p.n)} incidents are open` }),
    line: (p: { supplier: string; title: string }) => `${p.supplier}: ${p.title}`,
    more: (p: { n: number }, f: Format) => `and ${f.number(p.n)} more`,
    notJudged: 'Significant or not? Not judged yet',
    noClock: 'No clock is running',
  },
  nl: {
    supplier: 'Open incident',
    badDay: 'Als hij getroffen is',
    homeTitle: (p, f) => f.plural(p.n, { one: 'Er staat een incident open', other: `Er staan ${f.number(p.n)} incidenten open` }),
    line: (p) => `${p.supplier}: ${p.title}`,
    more: (p, f) => `en nog ${f.number(p.n)}`,
    notJudged: 'Significant of niet? Nog niet beoordeeld',
    noClock: 'Er loopt geen klok',
  },
});
