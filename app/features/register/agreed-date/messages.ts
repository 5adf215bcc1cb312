import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

export const agreedDateMessages = defineMessages({
  en: {
    agree: 'Agree on a date for its certificate',
    change: 'Change the agreed date',
    label: 'Certificate expected by',
    help: (p: { last: string }, f: Format) => `What you and the supplier agreed. Until that day it counts as a gap with an agreed date. At the latest ${f.date(p.last)}.`,
    save: 'Record the date',
    saved: (p: { date: string }, f: Format) => `Agreed: certificate by ${f.date(p.date)}.`,
    problems: {
      date: 'This is not a date. Write it as 2026-09-30.',
      missing: 'Enter the date by which the supplier will have its certificate.',
      past: 'This date is not in the future. Agree on a day after today.',
      too_far: 'This date is more than two years away, which is too far to count as agreed.',
      no_gap: 'This supplier has no gap today, so there is no date to agree on.',
      unchanged: 'This date was agreed already.',
    },
  },
  nl: {
    agree: 'Een datum voor het certificaat afspreken',
    change: 'Afgesproken datum wijzigen',
    label: 'Certificaat verwacht op uiterlijk',
    help: (p, f) => `Wat u met de leverancier hebt afgesproken. Tot en met die dag telt dit als hiaat met afgesproken datum. Niet later dan ${f.date(p.last)}.`,
    save: 'Datum vastleggen',
    saved: (p, f) => `Afgesproken: certificaat uiterlijk ${f.date(p.date)}.`,
    problems: {
      date: 'Dit is geen datum. Schrijf hem als 2026-09-30.',
      missing: 'Vul in wanneer de leverancier uiterlijk zijn certificaat heeft.',
      past: 'Deze datum ligt niet in de toekomst. Spreek een dag na vandaag af.',
      too_far: 'Deze datum is meer dan twee jaar weg. Dat is te ver om als afspraak te tellen.',
      no_gap: 'Deze leverancier heeft vandaag geen hiaat, dus er valt geen datum af te spreken.',
      unchanged: 'Deze datum was al afgesproken.',
    },
  },
});
