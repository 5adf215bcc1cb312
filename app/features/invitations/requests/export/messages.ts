import { defineMessages } from '#app/platform/messages/define-messages.ts';

export const requestExportMessages = defineMessages({
  en: {
    file: 'requests',
    heads: { reference: 'Own reference', email: 'E-mail', phone: 'Phone', askedOn: 'Asked on', days: 'Days ago', expiresOn: 'Link works until', answeredOn: 'Answered on', expectedOn: 'Expected on' },
    next: { handle: 'Handle the answer', verify: 'Verify the proof', resend: 'Send a fresh link', remind: 'Send a reminder', invite: 'Invite again', call: 'Call' },
  },
  nl: {
    file: 'uitvragen',
    heads: { reference: 'Eigen kenmerk', email: 'E-mailadres', phone: 'Telefoon', askedOn: 'Gevraagd op', days: 'Dagen geleden', expiresOn: 'Link werkt tot en met', answeredOn: 'Geantwoord op', expectedOn: 'Verwacht op' },
    next: { handle: 'Antwoord afhandelen', verify: 'Bewijs controleren', resend: 'Nieuwe link sturen', remind: 'Herinnering sturen', invite: 'Opnieuw uitnodigen', call: 'Bellen' },
  },
});
