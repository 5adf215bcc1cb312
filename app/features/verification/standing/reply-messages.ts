import { defineMessages } from '#app/platform/messages/define-messages.ts';

/** What is answered to a recorded suspension or withdrawal. */
export const standingReplies = defineMessages({
  en: {
    done: 'Recorded. Coverage has been brought up to date.',
    problems: {
      date: 'Enter the first day.',
      reason: 'Say how you know it.',
      outside: (p: { from: string; until: string }) => `The certificate is valid from ${p.from} up to and including ${p.until}: choose a day within.`,
      same: 'That is what is recorded for this day already.',
      nothing: 'It is in force on this day: there is nothing to take back.',
      gone: 'This proof has been taken away in the meantime.',
    },
  },
  nl: {
    done: 'Vastgelegd. De dekking is bijgewerkt.',
    problems: {
      date: 'Vul de ingangsdag in.',
      reason: 'Zeg hoe u het weet.',
      outside: (p) => `Het certificaat is geldig van ${p.from} tot en met ${p.until}: kies een dag daarbinnen.`,
      same: 'Dat is voor deze dag al vastgelegd.',
      nothing: 'Op deze dag geldt het gewoon: er valt niets terug te draaien.',
      gone: 'Dit bewijs is intussen weggehaald.',
    },
  },
});
