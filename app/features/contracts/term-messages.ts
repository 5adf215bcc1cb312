import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

type Dated = { date: string };
type Count = { n: number };

/** A date stays on one line. */
const whole = (date: string) => date.replaceAll(' ', '\u00a0');

export const termMessages = defineMessages({
  en: {
    states: {
      over: 'Over',
      unconfirmed: 'End has passed: record the new one',
      notice_running: 'Too late for notice',
      notice_soon: 'Decide soon',
      running: 'Running',
      open_ended: 'No end agreed',
    },
    ends: (p: Dated, f: Format) => `Ends on ${whole(f.date(p.date))}`,
    renews: (p: Dated, f: Format) => `Goes on by itself after ${whole(f.date(p.date))}`,
    ended: (p: Dated, f: Format) => `Ended on ${whole(f.date(p.date))}`,
    open: 'Open end',
    noticeBy: (p: Dated, f: Format) => `Notice at the latest on ${whole(f.date(p.date))}`,
    noticeWas: (p: Dated, f: Format) => `The last day for notice was ${whole(f.date(p.date))}`,
    startsOn: 'First day',
    endsOn: 'Last day',
    openEnd: 'No end agreed',
    notice: 'Period of notice',
    noNotice: 'None agreed',
    days: (p: Count, f: Format) => f.plural(p.n, { one: 'one day', other: `${f.number(p.n)} days` }),
    months: (p: Count, f: Format) => f.plural(p.n, { one: 'one month', other: `${f.number(p.n)} months` }),
    lastDayOfNotice: 'Last day for notice',
    lastDayHelp: 'Our reckoning from the dates above; what the contract says wins.',
    renewal: 'At its end',
    renewals: { none: 'It ends', automatic: 'It goes on by itself' },
    renewsBy: (p: { months: string }) => `It goes on by itself, by ${p.months}`,
    services: 'About',
    allServices: 'All that the supplier delivers',
  },
  nl: {
    states: {
      over: 'Afgelopen',
      unconfirmed: 'Einde is voorbij: leg het nieuwe vast',
      notice_running: 'Te laat om op te zeggen',
      notice_soon: 'Binnenkort beslissen',
      running: 'Loopt',
      open_ended: 'Geen einde afgesproken',
    },
    ends: (p, f) => `Eindigt op ${whole(f.date(p.date))}`,
    renews: (p, f) => `Loopt vanzelf door na ${whole(f.date(p.date))}`,
    ended: (p, f) => `Afgelopen op ${whole(f.date(p.date))}`,
    open: 'Geen einddatum',
    noticeBy: (p, f) => `Opzeggen uiterlijk op ${whole(f.date(p.date))}`,
    noticeWas: (p, f) => `De laatste dag om op te zeggen was ${whole(f.date(p.date))}`,
    startsOn: 'Eerste dag',
    endsOn: 'Laatste dag',
    openEnd: 'Geen einde afgesproken',
    notice: 'Opzegtermijn',
    noNotice: 'Geen afgesproken',
    days: (p, f) => f.plural(p.n, { one: 'één dag', other: `${f.number(p.n)} dagen` }),
    months: (p, f) => f.plural(p.n, { one: 'één maand', other: `${f.number(p.n)} maanden` }),
    lastDayOfNotice: 'Opzeggen uiterlijk',
    lastDayHelp: 'Zo rekenen wij het uit de datums hierboven; wat in het contract staat gaat voor.',
    renewal: 'Aan het einde',
    renewals: { none: 'Het houdt op', automatic: 'Het loopt vanzelf door' },
    renewsBy: (p) => `Het loopt vanzelf door, met ${p.months}`,
    services: 'Gaat over',
    allServices: 'Alles wat de leverancier levert',
  },
});
