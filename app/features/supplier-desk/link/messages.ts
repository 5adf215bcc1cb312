import { defineMessages } from '#app/platform/messages/define-messages.ts';

interface Client {
  client: string;
}

/** A link that opens nothing any more. */
export const deadLinkMessages = defineMessages({
  en: {
    title: 'This link no longer opens a page',
    text: 'It may have expired, been replaced by a newer one, or been copied only in part. Nothing that you answered is lost.',
    newer: 'Look for a newer mail from the same sender first.',
    fresh: 'Ask for a fresh link',
    freshText: 'If the link was genuine, a new one goes to the address that the mail was sent to, and to no other.',
    freshDo: 'Send me a fresh link',
    urgent: 'Is something wrong right now?',
    call: (p: Client) => `Do not wait for a link in case of an incident. Call ${p.client}:`,
    callSomebody: 'Do not wait for a link in case of an incident. Call the contact person named in the mail, or a number of this client that you already have.',
  },
  nl: {
    title: 'Deze link opent geen pagina meer',
    text: 'Misschien is hij verlopen, vervangen door een nieuwere, of maar half gekopieerd. Wat u al hebt geantwoord, is niet verloren.',
    newer: 'Kijk eerst of er een nieuwere mail van dezelfde afzender is.',
    fresh: 'Een nieuwe link aanvragen',
    freshText: 'Was de link echt, dan gaat er een nieuwe naar het adres waar de mail heen ging, en naar geen ander.',
    freshDo: 'Stuur mij een nieuwe link',
    urgent: 'Is er nu iets mis?',
    call: (p) => `Wacht bij een incident niet op een link. Bel ${p.client}:`,
    callSomebody: 'Wacht bij een incident niet op een link. Bel de contactpersoon uit de mail, of een nummer van deze klant dat u al hebt.',
  },
});
