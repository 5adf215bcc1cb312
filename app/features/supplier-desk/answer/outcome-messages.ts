import { defineMessages } from '#app/platform/messages/define-messages.ts';

interface Client {
  client: string;
}

/** What is said once an answer has come in, or did not; only the server says it. */
export const answerOutcomeMessages = defineMessages({
  en: {
    saved: {
      certificate: (p: Client) => `Thank you. ${p.client} can now see this certificate.`,
      'no-certificate': (p: Client) => `Thank you. ${p.client} now knows when to expect it.`,
      question: (p: { name: string }) => `Thank you. ${p.name} has your question.`,
      contest: (p: { name: string }) => `Thank you. ${p.name} will look at it again.`,
    },
    withdrawn: 'You no longer share this certificate.',
    problems: {
      date: 'This is not a date that exists.',
      holder: 'Type the name that the certificate gives.',
      issuer: 'Type who issued it.',
      kvk: 'A KvK number has eight digits.',
      level: 'Choose the level that stands on the certificate.',
      validUntil: 'Type the last day of validity.',
      order: 'The last day lies before the first.',
      consent: 'Without your consent nothing is shared. Tick the box if you agree.',
      expectedOn: 'Choose a day after today, within two years. Later than that? Then ask a question instead.',
      name: 'Type your name.',
      text: 'Write a few words.',
      which: 'Choose which answer is wrong.',
    },
  },
  nl: {
    saved: {
      certificate: (p) => `Dank u wel. ${p.client} kan dit certificaat nu zien.`,
      'no-certificate': (p) => `Dank u wel. ${p.client} weet nu wanneer het certificaat komt.`,
      question: (p) => `Dank u wel. ${p.name} heeft uw vraag ontvangen.`,
      contest: (p) => `Dank u wel. ${p.name} kijkt er opnieuw naar.`,
    },
    withdrawn: 'U deelt dit certificaat niet meer.',
    problems: {
      date: 'Deze datum bestaat niet.',
      holder: 'Vul de naam in die op het certificaat staat.',
      issuer: 'Vul in wie het heeft afgegeven.',
      kvk: 'Een KvK-nummer heeft acht cijfers.',
      level: 'Kies het niveau dat op het certificaat staat.',
      validUntil: 'Vul de laatste geldige dag in.',
      order: 'De laatste dag ligt vóór de eerste.',
      consent: 'Zonder uw toestemming wordt er niets gedeeld. Vink het vakje aan als u akkoord bent.',
      expectedOn: 'Kies een dag na vandaag, binnen twee jaar. Wordt het later? Stel dan liever een vraag.',
      name: 'Vul uw naam in.',
      text: 'Schrijf een paar woorden.',
      which: 'Kies welk antwoord niet klopt.',
    },
  },
});
