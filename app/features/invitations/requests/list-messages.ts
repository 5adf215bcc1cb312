import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

interface Step {
  n: number;
}

/** The list of all requests. */
export const requestListMessages = defineMessages({
  en: {
    title: 'Requests',
    lead: 'Who was asked, who has not answered, and what comes next.',
    show: 'Show',
    all: 'All',
    filters: { open: 'Open', toHandle: 'To handle' },
    caption: 'Suppliers that were asked, the most urgent first',
    columns: { supplier: 'Supplier', level: 'Asked', contact: 'Person', sent: 'Since', state: 'State', next: 'Next step' },
    days: (p: { n: number }, f: Format) => (p.n === 0 ? 'today' : f.plural(p.n, { one: '1 day', other: `${f.number(p.n)} days` })),
    mail: { failed: 'the mail could not be delivered', waiting: 'the mail is still to be sent' },
    agreed: (p: { date: string }) => `expects it on ${p.date}`,
    next: { handle: 'Handle the answer', verify: 'Verify the proof', resend: 'Send a fresh link', invite: 'Invite again', call: (p: { phone: string }) => `Call ${p.phone}`, mail: 'See the mail' },
    empty: { title: 'Nobody was asked yet', text: 'Once suppliers are classified, invite them from their own page. Whoever does not answer shows up here.', action: 'Go to the suppliers that lack proof' },
    emptyOpen: 'Nothing is open: every answer is handled, and nobody has to answer still.',
    emptyFilter: 'No request is in this state.',
    lastCall: (p: Step, f: Format) => (p.n === 0 ? 'called today' : f.plural(p.n, { one: 'called yesterday', other: `called ${f.number(p.n)} days ago` })),
    lastReminder: (p: Step, f: Format) => (p.n === 0 ? 'reminded today' : f.plural(p.n, { one: 'reminded yesterday', other: `reminded ${f.number(p.n)} days ago` })),
  },
  nl: {
    title: 'Uitvragen',
    lead: 'Wie is gevraagd, wie heeft nog niet geantwoord, en wat is de volgende stap.',
    show: 'Tonen',
    all: 'Alle',
    filters: { open: 'Openstaand', toHandle: 'Af te handelen' },
    caption: 'Leveranciers die zijn gevraagd, wat het dringendst is eerst',
    columns: { supplier: 'Leverancier', level: 'Gevraagd', contact: 'Persoon', sent: 'Sinds', state: 'Stand', next: 'Volgende stap' },
    days: (p, f) => (p.n === 0 ? 'vandaag' : f.plural(p.n, { one: '1 dag', other: `${f.number(p.n)} dagen` })),
    mail: { failed: 'de mail kon niet worden bezorgd', waiting: 'de mail moet nog weg' },
    agreed: (p) => `verwacht het op ${p.date}`,
    next: { handle: 'Antwoord afhandelen', verify: 'Bewijs controleren', resend: 'Nieuwe link sturen', invite: 'Opnieuw uitnodigen', call: (p) => `Bel ${p.phone}`, mail: 'Mail bekijken' },
    empty: { title: 'Er is nog niemand gevraagd', text: 'Zijn leveranciers geclassificeerd, nodig ze dan uit vanaf hun eigen pagina. Wie niet antwoordt, staat hier.', action: 'Naar de leveranciers zonder bewijs' },
    emptyOpen: 'Er staat niets open: elk antwoord is afgehandeld en niemand hoeft nog te antwoorden.',
    emptyFilter: 'Geen enkele uitvraag heeft deze stand.',
    lastCall: (p, f) => (p.n === 0 ? 'vandaag gebeld' : f.plural(p.n, { one: 'gisteren gebeld', other: `${f.number(p.n)} dagen geleden gebeld` })),
    lastReminder: (p, f) => (p.n === 0 ? 'vandaag herinnerd' : f.plural(p.n, { one: 'gisteren herinnerd', other: `${f.number(p.n)} dagen geleden herinnerd` })),
  },
});
