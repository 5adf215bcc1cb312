import { defineMessages } from '#app/platform/messages/define-messages.ts';

interface Client {
  client: string;
}
type Dated = Client & { date: string };

/** One mail with all that a supplier is reminded of on a day. It asks; it obliges nobody. */
export const reminderMailMessages = defineMessages({
  en: {
    subject: {
      expiring: (p: Dated) => `Your proof for ${p.client} ends on ${p.date}`,
      lapsed: (p: Dated) => `Your proof for ${p.client} ended on ${p.date}`,
      suspended: (p: Dated) => `Your certificate does not count at ${p.client} since ${p.date}`,
      withdrawn: (p: Dated) => `Your certificate does not count at ${p.client} since ${p.date}`,
      slipped: (p: Dated) => `You expected your certificate for ${p.client} on ${p.date}`,
      unopened: (p: Client) => `Reminder: a question of ${p.client} is waiting for you`,
      unanswered: (p: Client) => `Reminder: a question of ${p.client} is waiting for your answer`,
    },
    greeting: (p: { name: string }) => `Dear ${p.name},`,
    item: {
      expiring: (p: Dated & { distance: string }) => `The proof that ${p.client} has from you counts until ${p.date} (${p.distance}). Share a new certificate before then, or say when to expect one.`,
      lapsed: (p: Dated) => `The proof that ${p.client} has from you counted until ${p.date}. Nothing has taken its place yet.`,
      suspended: (p: Dated) => `${p.client} has recorded that your certificate is suspended since ${p.date}. It does not count there until that is over. Is that wrong, or will another one come? Say so on your page.`,
      withdrawn: (p: Dated) => `${p.client} has recorded that your certificate was withdrawn as of ${p.date}. It does not count there any more. Is that wrong, or will another one come? Say so on your page.`,
      slipped: (p: Dated) => `You told ${p.client} to expect your certificate on ${p.date}. It has not come in yet. Is there another date?`,
      unopened: (p: Dated) => `On ${p.date} ${p.client} asked you about the NIS2 Quality Mark. It is still waiting for you.`,
      unanswered: (p: Dated) => `On ${p.date} ${p.client} asked you about the NIS2 Quality Mark. Your answer has not come in yet.`,
    },
    wanted: (p: Dated) => `${p.client} would like to have your proof by ${p.date}. If you need longer, say so on your page.`,
    level: { exact: 'of the NIS2 Quality Mark, or higher, is what is asked for what you deliver', atLeast: 'of the NIS2 Quality Mark, at least, is what is asked for what you deliver' },
    whatNow: 'What you can do',
    choices: { certificate: 'share a certificate that you have', date: 'say when you expect one', question: 'ask a question, or say that the level is wrong' },
    open: 'Open your page',
    noAccount: 'You need no account, and answering takes a few minutes. As soon as you answer, these mails stop.',
    voluntary: (p: Client) => `The mark is voluntary, and you can offer other proof; ${p.client} decides whether that is enough.`,
    contact: 'Questions?',
    genuine: (p: Client) => `In doubt whether this is genuine? Call ${p.client} on a number that you already have.`,
    link: (p: { until: string }) => `This link is personal and works until ${p.until}. At most one such mail a day comes from this client. Are you not the right person? Pass the question on to a colleague on your page: they get a link of their own, and the reminders from then on.`,
  },
  nl: {
    subject: {
      expiring: (p) => `Uw bewijs voor ${p.client} loopt af op ${p.date}`,
      lapsed: (p) => `Uw bewijs voor ${p.client} is afgelopen op ${p.date}`,
      suspended: (p) => `Uw certificaat telt bij ${p.client} niet sinds ${p.date}`,
      withdrawn: (p) => `Uw certificaat telt bij ${p.client} niet meer sinds ${p.date}`,
      slipped: (p) => `U verwachtte uw certificaat voor ${p.client} op ${p.date}`,
      unopened: (p) => `Herinnering: er ligt een vraag van ${p.client} voor u klaar`,
      unanswered: (p) => `Herinnering: ${p.client} wacht nog op uw antwoord`,
    },
    greeting: (p) => `Geachte ${p.name},`,
    item: {
      expiring: (p) => `Het bewijs dat ${p.client} van u heeft, telt tot en met ${p.date} (${p.distance}). Deel vóór die tijd een nieuw certificaat, of laat weten wanneer u het verwacht.`,
      lapsed: (p) => `Het bewijs dat ${p.client} van u heeft, telde tot en met ${p.date}. Er is nog niets voor in de plaats gekomen.`,
      suspended: (p) => `${p.client} heeft vastgelegd dat uw certificaat sinds ${p.date} is geschorst. Het telt daar niet zolang dat duurt. Klopt dat niet, of komt er een ander? Laat het weten op uw pagina.`,
      withdrawn: (p) => `${p.client} heeft vastgelegd dat uw certificaat per ${p.date} is ingetrokken. Het telt daar niet meer. Klopt dat niet, of komt er een ander? Laat het weten op uw pagina.`,
      slipped: (p) => `U liet ${p.client} weten dat u uw certificaat op ${p.date} verwachtte. Het is nog niet binnen. Is er een andere datum?`,
      unopened: (p) => `Op ${p.date} stelde ${p.client} u een vraag over het NIS2 Quality Mark. Die vraag ligt nog voor u klaar.`,
      unanswered: (p) => `Op ${p.date} stelde ${p.client} u een vraag over het NIS2 Quality Mark. Uw antwoord is nog niet binnen.`,
    },
    wanted: (p) => `${p.client} ontvangt uw bewijs graag uiterlijk ${p.date}. Hebt u meer tijd nodig, laat dat dan weten op uw pagina.`,
    level: { exact: 'van het NIS2 Quality Mark, of hoger, wordt gevraagd voor wat u levert', atLeast: 'van het NIS2 Quality Mark wordt ten minste gevraagd voor wat u levert' },
    whatNow: 'Wat u kunt doen',
    choices: { certificate: 'een certificaat delen dat u hebt', date: 'laten weten wanneer u er een verwacht', question: 'een vraag stellen, of zeggen dat het niveau niet klopt' },
    open: 'Naar uw pagina',
    noAccount: 'U hebt geen account nodig, en antwoorden duurt een paar minuten. Zodra u antwoordt, stoppen deze mails.',
    voluntary: (p) => `Het keurmerk is vrijwillig, en u kunt ook ander bewijs aanbieden; ${p.client} beslist of dat genoeg is.`,
    contact: 'Vragen?',
    genuine: (p) => `Twijfelt u of dit echt is? Bel ${p.client} op een nummer dat u al had.`,
    link: (p) => `Deze link is persoonlijk en werkt tot en met ${p.until}. U krijgt van deze klant hooguit één zo’n mail per dag. Bent u niet de juiste persoon? Geef de vraag op uw pagina door aan een collega: die krijgt een eigen link, en voortaan ook de herinneringen.`,
  },
});
