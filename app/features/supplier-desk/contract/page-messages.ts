import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

type Client = { client: string };
type Dated = { date: string };

/** The page of one contract, with its three answers. */
export const deskContractPageMessages = defineMessages({
  en: {
    pageTitle: (p: { reference: string }) => `What contract ${p.reference} asks`,
    asks: 'It asks the NIS2 Quality Mark of this level, or higher:',
    interim: 'On the way',
    interimValue: (p: { level: string } & Dated, f: Format) => `${p.level} by ${f.date(p.date)}`,
    about: 'About',
    everything: 'All that you deliver under this contract',
    reportDays: 'Report its loss within',
    days: (p: { n: number }, f: Format) => f.plural(p.n, { one: 'one day', other: `${f.number(p.n)} days` }),
    state: 'State',
    text: 'A text for the contract that says this',
    answerTitle: 'Your answer',
    accept: {
      title: 'Accept it',
      lead: (p: { level: string } & Dated, f: Format) => `You agree that the contract asks ${p.level} by ${f.date(p.date)}.`,
      closesGap: (p: Client & Dated, f: Format) => `With this you also tell ${p.client} when to expect your certificate: ${f.date(p.date)}. Until then it counts you as a gap with an agreed date.`,
      submit: 'Accept it',
    },
    date: {
      title: 'Name another date',
      lead: (p: Client) => `You agree with the level, and need more or less time. ${p.client} says whether that is possible.`,
      field: 'By when you can do it',
      submit: 'Send this date',
    },
    refuse: { title: 'Refuse it', lead: (p: Client) => `Say why, so that ${p.client} can look for another way. You can offer other proof.`, field: 'Why', submit: 'Refuse it' },
    remark: 'Anything to add?',
    said: (p: { name: string }) => `${p.name} wrote`,
    settled: 'To change this, call the contact person.',
  },
  nl: {
    pageTitle: (p) => `Wat contract ${p.reference} vraagt`,
    asks: 'Het vraagt het NIS2 Quality Mark van dit niveau, of hoger:',
    interim: 'Onderweg',
    interimValue: (p, f) => `${p.level} uiterlijk ${f.date(p.date)}`,
    about: 'Gaat over',
    everything: 'Alles wat u onder dit contract levert',
    reportDays: 'Verlies ervan melden binnen',
    days: (p, f) => f.plural(p.n, { one: 'één dag', other: `${f.number(p.n)} dagen` }),
    state: 'Stand',
    text: 'Een tekst voor het contract die dit zegt',
    answerTitle: 'Uw antwoord',
    accept: {
      title: 'Akkoord gaan',
      lead: (p, f) => `U vindt goed dat het contract ${p.level} vraagt, uiterlijk ${f.date(p.date)}.`,
      closesGap: (p, f) => `Hiermee laat u ${p.client} ook weten wanneer uw certificaat komt: ${f.date(p.date)}. Tot die dag telt u daar als hiaat met afgesproken datum.`,
      submit: 'Ik ga akkoord',
    },
    date: {
      title: 'Een andere datum noemen',
      lead: (p) => `U gaat akkoord met het niveau, maar hebt meer of minder tijd nodig. ${p.client} laat weten of dat kan.`,
      field: 'Wanneer u het kunt',
      submit: 'Deze datum sturen',
    },
    refuse: { title: 'Weigeren', lead: (p) => `Zeg waarom, zodat ${p.client} een andere weg kan zoeken. U kunt ander bewijs aanbieden.`, field: 'Waarom', submit: 'Ik weiger' },
    remark: 'Wilt u er iets bij zeggen?',
    said: (p) => `${p.name} schreef`,
    settled: 'Wilt u dit wijzigen? Bel de contactpersoon.',
  },
});
