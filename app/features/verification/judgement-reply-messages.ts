import { defineMessages } from '#app/platform/messages/define-messages.ts';

/** What is answered to a judgement under the policy and its rules. */
export const judgementReplies = defineMessages({
  en: {
    recordedLimited: (p: { level: string; limit: string }) => `Accepted. Until the issuer confirms it, it counts for ${p.limit}, not for ${p.level}.`,
    recordedLimitedToNone: 'Accepted. Until the issuer confirms it, it counts for no level.',
    recordedAndAsked: (p: { issuer: string }) => `Accepted, and ${p.issuer} has been asked to confirm it.`,
    problems: { rule: 'This rule is no longer in force. Look at the page again.', ruleEnds: 'Under this rule the proof counts on no day from today on.' },
  },
  nl: {
    recordedLimited: (p) => `Geaccepteerd. Tot de uitgever het bevestigt, telt het voor ${p.limit} en niet voor ${p.level}.`,
    recordedLimitedToNone: 'Geaccepteerd. Tot de uitgever het bevestigt, telt het voor geen enkel niveau.',
    recordedAndAsked: (p) => `Geaccepteerd, en ${p.issuer} is om bevestiging gevraagd.`,
    problems: { rule: 'Deze regel geldt niet meer. Bekijk de pagina opnieuw.', ruleEnds: 'Volgens deze regel telt het bewijs vanaf vandaag op geen enkele dag.' },
  },
});
