import { defineMessages } from '#app/platform/messages/define-messages.ts';

/** Only the server says it. */
export const keepDeskOutcomeMessages = defineMessages({
  en: {
    begun: 'This is your overview. We mailed how you come back to it.',
    begunElsewhere: 'The overview has begun. We mailed to the address of this question how to come in.',
    unanswered: 'Answer the question first; then you can begin an overview.',
    spoken: 'Your company already has an overview here. Ask for a code to come in.',
  },
  nl: {
    begun: 'Dit is uw overzicht. Hoe u er later weer komt, hebben wij u gemaild.',
    begunElsewhere: 'Het overzicht is begonnen. Hoe u er komt, is gemaild naar het adres waar deze vraag heen ging.',
    unanswered: 'Beantwoord eerst de vraag; daarna kunt u een overzicht beginnen.',
    spoken: 'Uw bedrijf heeft hier al een overzicht. Vraag een code aan om binnen te komen.',
  },
});
