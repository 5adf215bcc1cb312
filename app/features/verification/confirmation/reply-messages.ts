import { defineMessages } from '#app/platform/messages/define-messages.ts';

/** What is answered to a question to an issuer that was sent, noted or taken back, and what may be wrong with it. */
export const confirmationReplies = defineMessages({
  en: {
    asked: (p: { issuer: string }) => `${p.issuer} has been asked.`,
    called: 'The call has been recorded.',
    revoked: 'The question has been taken back.',
    problems: {
      contact: 'Choose an address from the list.',
      phone: 'Choose a number from the list.',
      gone: 'This proof has been taken away in the meantime.',
      off_list: 'This is no longer on the list of issuers. Choose another.',
      waiting: 'This issuer was asked already, and the link still works. Take that question back first.',
      own: 'You invited this supplier or entered this certificate. For this level another member asks the issuer.',
      future: 'This day has not come yet.',
      date: 'Enter a date.',
      spokeWith: 'Say with whom you spoke.',
    },
  },
  nl: {
    asked: (p) => `${p.issuer} is om bevestiging gevraagd.`,
    called: 'Het gesprek is vastgelegd.',
    revoked: 'De vraag is ingetrokken.',
    problems: {
      contact: 'Kies een adres van de lijst.',
      phone: 'Kies een nummer van de lijst.',
      gone: 'Dit bewijs is intussen weggehaald.',
      off_list: 'Dit staat niet meer op de lijst van uitgevers. Kies een ander.',
      waiting: 'Deze uitgever is al gevraagd en de link werkt nog. Trek die vraag eerst in.',
      own: 'U hebt deze leverancier uitgenodigd of dit certificaat ingevoerd. Voor dit niveau vraagt een ander lid de uitgever.',
      future: 'Deze dag moet nog komen.',
      date: 'Vul een datum in.',
      spokeWith: 'Vul in wie u hebt gesproken.',
    },
  },
});
