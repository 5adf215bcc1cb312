import { defineMessages } from '#app/platform/messages/define-messages.ts';

/** The steps to a certificate, wherever they are reported. */
export const wayFieldMessages = defineMessages({
  en: {
    planned: 'Planned for',
    done: 'Done on',
    auditBody: 'Name of the audit body',
    phases: 'An audit may have two phases, or one. Leave empty what does not apply.',
    expected: 'This is the day that counts as agreed.',
    stepPlanned: (p: { step: string }) => `${p.step}, planned for`,
    stepDone: (p: { step: string }) => `${p.step}, done on`,
  },
  nl: {
    planned: 'Gepland voor',
    done: 'Gedaan op',
    auditBody: 'Naam van de auditor',
    phases: 'Een audit kan twee fasen hebben, of één. Laat leeg wat niet van toepassing is.',
    expected: 'Dit is de dag die als afgesproken telt.',
    stepPlanned: (p) => `${p.step}, gepland voor`,
    stepDone: (p) => `${p.step}, gedaan op`,
  },
});
