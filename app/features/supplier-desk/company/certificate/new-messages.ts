import { defineMessages } from '#app/platform/messages/define-messages.ts';

export const newCertificateMessages = defineMessages({
  en: {
    title: 'Add a certificate',
    renewTitle: 'Add the new certificate',
    lead: 'Choose the document, then check what it says.',
    clients: 'Who may see it?',
    clientsHelp: 'Ticked are the clients that see the one before. Each ticked client may see and keep it to judge your security; you can stop at any time.',
    clientsHelpFirst: 'Each ticked client may see and keep it to judge your security; you can stop at any time.',
    submit: 'Keep, and share with the ticked clients',
    submitAlone: 'Keep the certificate',
  },
  nl: {
    title: 'Certificaat toevoegen',
    renewTitle: 'Het nieuwe certificaat toevoegen',
    lead: 'Kies het document en kijk daarna na wat erop staat.',
    clients: 'Wie mag het zien?',
    clientsHelp: 'Aangevinkt zijn de klanten die het vorige zien. Elke aangevinkte klant mag het zien en bewaren om uw beveiliging te beoordelen; u kunt er op elk moment mee stoppen.',
    clientsHelpFirst: 'Elke aangevinkte klant mag het zien en bewaren om uw beveiliging te beoordelen; u kunt er op elk moment mee stoppen.',
    submit: 'Bewaren en delen met de aangevinkte klanten',
    submitAlone: 'Certificaat bewaren',
  },
});
