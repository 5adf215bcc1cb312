import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

const enDays = (n: number, f: Format) => f.plural(n, { one: '1 day', other: `${f.number(n)} days` });

/** The policy and its door. */
export const reminderPolicyMessages = defineMessages({
  en: {
    title: 'When suppliers are reminded',
    lead: 'For each level: when Ketenmark reminds a supplier by itself. It stops as soon as the supplier shares something, names a date or asks a question.',
    back: { settings: 'Settings', reminders: 'Reminders' },
    door: 'Decide for each level when suppliers are reminded by mail, and after how many mails a person takes over.',
    on: 'Remind suppliers of this level',
    before: 'Days before a proof ends',
    beforeHelp: 'As many as you like up to eight, for example 90, 60, 30, 7.',
    lapse: 'Days between mails after it has ended, or an agreed date has passed',
    unopened: 'Days between mails while a request was not opened',
    unanswered: 'Days between mails while it was opened and not answered',
    escalate: 'Mails after which the owner and procurement are told',
    save: 'Save',
    saved: 'Saved. It holds for reminders from today on.',
    badBefore: 'Fill in whole days from 1 to 365, at most eight of them, with commas between.',
    now: (p: { days: readonly number[]; lapse: number }, f: Format) => `A mail ${f.list(p.days.map((n) => f.number(n)))} days before the end, and every ${enDays(p.lapse, f)} after it.`,
    nowOff: 'No mails.',
  },
  nl: {
    title: 'Wanneer leveranciers worden herinnerd',
    lead: 'Per niveau: wanneer Ketenmark een leverancier vanzelf herinnert. Dat stopt zodra de leverancier iets deelt, een datum noemt of een vraag stelt.',
    back: { settings: 'Instellingen', reminders: 'Herinneringen' },
    door: 'Bepaal per niveau wanneer leveranciers per mail worden herinnerd, en na hoeveel mails een mens het overneemt.',
    on: 'Leveranciers met dit niveau herinneren',
    before: 'Dagen voordat een bewijs afloopt',
    beforeHelp: 'Zoveel als u wilt, hooguit acht, bijvoorbeeld 90, 60, 30, 7.',
    lapse: 'Dagen tussen mails nadat het is afgelopen, of een afgesproken datum voorbij is',
    unopened: 'Dagen tussen mails zolang een uitvraag niet is geopend',
    unanswered: 'Dagen tussen mails zolang die is geopend en niet beantwoord',
    escalate: 'Aantal mails waarna de eigenaar en inkoop het horen',
    save: 'Opslaan',
    saved: 'Opgeslagen. Het geldt voor herinneringen vanaf vandaag.',
    badBefore: 'Vul hele dagen in van 1 tot en met 365, hooguit acht, met komma’s ertussen.',
    now: (p, f) => `Een mail ${f.list(p.days.map((n) => f.number(n)))} dagen voor het einde, en daarna elke ${f.plural(p.lapse, { one: 'dag', other: `${f.number(p.lapse)} dagen` })}.`,
    nowOff: 'Geen mails.',
  },
});
