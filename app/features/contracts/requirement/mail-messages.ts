import { defineMessages } from '#app/platform/messages/define-messages.ts';

type Facts = { client: string; level: string; date: string; reference: string; name: string };

/** What a supplier is told about its contract. It says neither that the law binds the supplier nor that the mark is obligatory. */
export const requirementMailMessages = defineMessages({
  en: {
    subject: {
      asked: (p: Facts) => `${p.client}: what contract ${p.reference} asks`,
      date_accepted: (p: Facts) => `${p.client} accepts your date for contract ${p.reference}`,
      date_held: (p: Facts) => `${p.client} keeps to its date for contract ${p.reference}`,
    },
    greeting: (p: { name: string }) => `Dear ${p.name},`,
    intro: {
      asked: (p: Facts) => `${p.client} would like your contract ${p.reference} (${p.name}) to ask for the NIS2 Quality Mark, and puts it to you before it goes into the contract.`,
      date_accepted: (p: Facts) => `You named another date for what contract ${p.reference} (${p.name}) asks. ${p.client} accepts it: ${p.date}.`,
      date_held: (p: Facts) => `You named another date for what contract ${p.reference} (${p.name}) asks. ${p.client} cannot accept it and keeps to ${p.date}.`,
    },
    level: 'What the contract asks, this level or higher:',
    by: (p: { date: string }) => `By ${p.date}.`,
    choices: { accept: 'Accept it', date: 'Name another date', refuse: 'Refuse it, and say why' },
    open: 'Read it and answer',
    voluntary: (p: { client: string }) => `The mark is voluntary; a contract is made by both sides. You can offer other proof, and ${p.client} decides whether it is enough.`,
    facts: { contract: 'Contract', person: 'Contact person', phone: 'Phone', email: 'E-mail' },
    link: (p: { until: string }) => `This link works until ${p.until}. You need no account. Are you not the right person? Forward it to the colleague who is.`,
  },
  nl: {
    subject: {
      asked: (p) => `${p.client}: wat contract ${p.reference} vraagt`,
      date_accepted: (p) => `${p.client} gaat akkoord met uw datum voor contract ${p.reference}`,
      date_held: (p) => `${p.client} houdt vast aan de datum voor contract ${p.reference}`,
    },
    greeting: (p) => `Geachte ${p.name},`,
    intro: {
      asked: (p) => `${p.client} wil in uw contract ${p.reference} (${p.name}) om het NIS2 Quality Mark vragen, en legt dat aan u voor voordat het in het contract komt.`,
      date_accepted: (p) => `U noemde een andere datum voor wat contract ${p.reference} (${p.name}) vraagt. ${p.client} gaat daarmee akkoord: ${p.date}.`,
      date_held: (p) => `U noemde een andere datum voor wat contract ${p.reference} (${p.name}) vraagt. ${p.client} kan daar niet mee akkoord gaan en houdt vast aan ${p.date}.`,
    },
    level: 'Wat het contract vraagt, dit niveau of hoger:',
    by: (p) => `Uiterlijk ${p.date}.`,
    choices: { accept: 'Ermee akkoord gaan', date: 'Een andere datum noemen', refuse: 'Het weigeren, en zeggen waarom' },
    open: 'Lezen en antwoorden',
    voluntary: (p) => `Het keurmerk is vrijwillig; een contract sluit u samen. U kunt ander bewijs aanbieden, en ${p.client} beslist of dat genoeg is.`,
    facts: { contract: 'Contract', person: 'Contactpersoon', phone: 'Telefoon', email: 'E-mail' },
    link: (p) => `Deze link werkt tot en met ${p.until}. U hebt geen account nodig. Bent u niet de juiste persoon? Stuur hem door aan de collega die dat wel is.`,
  },
});
