import { defineMessages } from '#app/platform/messages/define-messages.ts';

/** Only the server says it. */
export const handOverOutcomeMessages = defineMessages({
  en: {
    done: (p: { name: string }) => `${p.name} gets a mail with the question.`,
    problems: {
      name: 'Type a name.',
      email: 'This is not an e-mail address.',
      same: 'The question is with this address already.',
      tooOften: 'This question has been passed on three times. Tell your colleague the link yourself, or call the contact person.',
    },
  },
  nl: {
    done: (p) => `${p.name} krijgt een mail met de vraag.`,
    problems: {
      name: 'Vul een naam in.',
      email: 'Dit is geen e-mailadres.',
      same: 'De vraag ligt al bij dit adres.',
      tooOften: 'Deze vraag is al drie keer doorgegeven. Stuur uw collega zelf de link, of bel de contactpersoon.',
    },
  },
});
