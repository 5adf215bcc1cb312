import { defineMessages } from '#app/platform/messages/define-messages.ts';

interface Client {
  client: string;
}

/** The letter on paper itself, in the language of whoever gets it. */
export const letterTextMessages = defineMessages({
  en: {
    dateLine: (p: { date: string }) => p.date,
    subject: (p: Client & { level: string }) => `${p.client} asks you about the NIS2 Quality Mark ${p.level}`,
    how: 'How to answer',
    steps: (p: { address: string }) => `Go to ${p.address} and type this code. Capitals and dashes do not matter.`,
    address: 'Address',
    code: 'Your code',
    until: (p: { until: string }) => `The code works until ${p.until}. Treat it like a key: who has it can answer in your name. You need no account, and answering costs nothing but a few minutes.`,
    choices: 'There you can share a certificate that you have, say when you expect one, ask a question, or say that you think the level is wrong.',
    passOn: 'Are you not the right person? Give this letter to a colleague who is, or pass the question on there by e-mail.',
    voluntary: (p: Client) =>
      `No law obliges you to have the NIS2 Quality Mark. You can offer other proof too; ${p.client} decides whether that is enough. This letter says nothing about whether NIS2 applies to your own company: it may, for other reasons.`,
    call: (p: { name: string; phone: string }) => `Do you want to check whether this letter is genuine, or would you rather talk? Call ${p.name}, ${p.phone}.`,
    regards: 'Kind regards,',
  },
  nl: {
    dateLine: (p) => p.date,
    subject: (p) => `${p.client} vraagt u naar het NIS2 Quality Mark ${p.level}`,
    how: 'Zo antwoordt u',
    steps: (p) => `Ga naar ${p.address} en typ deze code over. Hoofdletters en streepjes maken niet uit.`,
    address: 'Adres',
    code: 'Uw code',
    until: (p) => `De code werkt tot en met ${p.until}. Ga ermee om als met een sleutel: wie de code heeft, kan namens u antwoorden. U hebt geen account nodig, en antwoorden kost niets dan een paar minuten.`,
    choices: 'U kunt daar een certificaat delen dat u hebt, laten weten wanneer u er een verwacht, een vraag stellen, of zeggen dat het niveau volgens u niet klopt.',
    passOn: 'Bent u niet de juiste persoon? Geef deze brief aan de collega die dat wel is, of geef de vraag daar per mail door.',
    voluntary: (p) =>
      `Geen wet verplicht u tot het NIS2 Quality Mark. U kunt ook ander bewijs aanbieden; ${p.client} beslist of dat genoeg is. Deze brief zegt niets over de vraag of NIS2 voor uw eigen bedrijf geldt: dat kan, om andere redenen.`,
    call: (p) => `Wilt u nagaan of deze brief echt is, of praat u liever? Bel ${p.name}, ${p.phone}.`,
    regards: 'Met vriendelijke groet,',
  },
});
