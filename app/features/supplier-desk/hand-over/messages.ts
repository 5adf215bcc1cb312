import { defineMessages } from '#app/platform/messages/define-messages.ts';

interface Client {
  client: string;
}

export const handOverMessages = defineMessages({
  en: {
    title: 'Pass the question on to a colleague',
    lead: (p: Client) => `Your colleague gets a mail with a link of their own. ${p.client} sees that you passed it on, and reminds your colleague from then on. Your link keeps working.`,
    name: 'Name of your colleague',
    email: 'E-mail address of your colleague',
    by: 'Your name',
    submit: 'Pass on',
  },
  nl: {
    title: 'De vraag doorgeven aan een collega',
    lead: (p) => `Uw collega krijgt een mail met een eigen link. ${p.client} ziet dat u de vraag hebt doorgegeven en herinnert voortaan uw collega. Uw eigen link blijft werken.`,
    name: 'Naam van uw collega',
    email: 'E-mailadres van uw collega',
    by: 'Uw naam',
    submit: 'Doorgeven',
  },
});
