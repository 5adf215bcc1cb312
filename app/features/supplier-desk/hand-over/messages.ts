import { defineMessages } from '#app/platform/messages/define-messages.ts';

interface Client {
  client: string;
}

export const handOverMessages = defineMessages({
  en: {
    door: 'Not the right person?',
    doorDo: 'Pass this question on to a colleague',
    title: 'Pass the question on to a colleague',
    lead: (p: Client) => `Your colleague gets a mail with a link of their own. ${p.client} sees that you passed it on, and reminds your colleague from then on. Your link keeps working.`,
    name: 'Name of your colleague',
    email: 'E-mail address of your colleague',
    by: 'Your name',
    submit: 'Pass on',
    done: (p: { name: string }) => `${p.name} gets a mail with the question.`,
    problems: {
      name: 'Type a name.',
      email: 'This is not an e-mail address.',
      same: 'The question is with this address already.',
      tooOften: 'This question has been passed on three times. Tell your colleague the link yourself, or call the contact person.',
    },
  },
  nl: {
    door: 'Niet de juiste persoon?',
    doorDo: 'Geef deze vraag door aan een collega',
    title: 'De vraag doorgeven aan een collega',
    lead: (p) => `Uw collega krijgt een mail met een eigen link. ${p.client} ziet dat u de vraag hebt doorgegeven en herinnert voortaan uw collega. Uw eigen link blijft werken.`,
    name: 'Naam van uw collega',
    email: 'E-mailadres van uw collega',
    by: 'Uw naam',
    submit: 'Doorgeven',
    done: (p) => `${p.name} krijgt een mail met de vraag.`,
    problems: {
      name: 'Vul een naam in.',
      email: 'Dit is geen e-mailadres.',
      same: 'De vraag ligt al bij dit adres.',
      tooOften: 'Deze vraag is al drie keer doorgegeven. Stuur uw collega zelf de link, of bel de contactpersoon.',
    },
  },
});
