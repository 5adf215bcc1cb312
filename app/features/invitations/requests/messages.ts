import { defineMessages } from '#app/platform/messages/define-messages.ts';

/** A request and what can be done with its link, wherever it is shown. */
export const requestMessages = defineMessages({
  en: {
    states: { waiting: 'Waiting', expired: 'Link expired', answered: 'Answered', covered: 'Covered', revoked: 'Revoked' },
    revoke: 'Revoke',
    revokeAsk: (p: { supplier: string }) => `The link that ${p.supplier} has stops working. What it answered stays.`,
    revokeDo: 'Revoke the link',
    resendAsk: (p: { name: string; email: string }) => `${p.name} (${p.email}) gets the same question with a new link, which works for 90 days. The old link stops working.`,
    resendDo: 'Send a fresh link',
  },
  nl: {
    states: { waiting: 'Wacht op antwoord', expired: 'Link verlopen', answered: 'Geantwoord', covered: 'Gedekt', revoked: 'Ingetrokken' },
    revoke: 'Intrekken',
    revokeAsk: (p) => `De link van ${p.supplier} werkt dan niet meer. Wat er is geantwoord, blijft bewaard.`,
    revokeDo: 'Link intrekken',
    resendAsk: (p) => `${p.name} (${p.email}) krijgt dezelfde vraag met een nieuwe link, die 90 dagen werkt. De oude link werkt dan niet meer.`,
    resendDo: 'Nieuwe link sturen',
  },
});
