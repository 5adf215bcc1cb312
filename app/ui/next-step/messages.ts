import { defineMessages } from '#app/platform/messages/define-messages.ts';

/** The step as a verb: the words of its button wherever it is offered. */
export const nextStepMessages = defineMessages({
  en: {
    triage: 'Sort it',
    classify: 'Answer the questions',
    verify: 'Verify the proof',
    handle_answer: 'Read its answer',
    confirm: 'Follow the word of the issuer',
    add_contact: 'Add a contact with an e-mail address',
    invite: 'Invite to share a certificate',
    await_answer: 'Follow the request',
    await_wave: 'Stands in a planned wave',
    await_certificate: 'Enter the certificate',
    renew: 'Ask for the next certificate',
  },
  nl: {
    triage: 'Voorsorteren',
    classify: 'Vragen beantwoorden',
    verify: 'Bewijs controleren',
    handle_answer: 'Antwoord lezen',
    confirm: 'Bevestiging door de uitgever volgen',
    add_contact: 'Contactpersoon met e-mailadres toevoegen',
    invite: 'Uitnodigen om een certificaat te delen',
    await_answer: 'Uitvraag volgen',
    await_wave: 'Staat in een geplande uitvraagronde',
    await_certificate: 'Certificaat invoeren',
    renew: 'Volgend certificaat opvragen',
  },
});
