import { defineMessages } from '#app/platform/messages/define-messages.ts';

/** What came of something that was done with a request, or why it was not done. */
export const requestOutcomeMessages = defineMessages({
  en: {
    revoked: 'The link no longer works.',
    resent: (p: { name: string }) => `A fresh link is on its way to ${p.name}.`,
    notNow: {
      not_a_supplier: 'This is not a supplier, so there is nothing to ask.',
      ended: 'The relation with this supplier has ended.',
      untriaged: 'This supplier was not looked at yet.',
      unclassified: 'There is no level yet for what this supplier delivers.',
      no_mark_required: 'No mark is required any more, so there is nothing to ask.',
      undecided: 'It is not certain any more that a mark is required. Answer the open questions first.',
      not_waiting: 'This request is not waiting for an answer any more, so there is nothing to remind of.',
      today_already: 'This supplier has had a mail from you today. Remind it tomorrow, or call.',
      no_email: 'This supplier was asked by letter, so there is no address to write to. Make another letter, or call.',
      level_changed: 'The level has changed since this was asked. Send a fresh invitation instead, so that the question is right.',
    },
    reminded: (p: { name: string }) => `A reminder is on its way to ${p.name}.`,
    callDone: 'The call is noted.',
    callInFuture: 'A call cannot be noted before it was made.',
    handled: 'The answer is handled.',
    handledReplied: (p: { name: string }) => `Your reply to ${p.name} is on its way.`,
    handledAlready: 'Somebody handled this answer in the meantime.',
  },
  nl: {
    revoked: 'De link werkt niet meer.',
    resent: (p) => `Er is een nieuwe link onderweg naar ${p.name}.`,
    notNow: {
      not_a_supplier: 'Dit is geen leverancier, dus er is niets te vragen.',
      ended: 'De relatie met deze leverancier is beëindigd.',
      untriaged: 'Deze leverancier is nog niet bekeken.',
      unclassified: 'Voor wat deze leverancier levert, is er nog geen niveau.',
      no_mark_required: 'Er is geen keurmerk meer nodig, dus er is niets te vragen.',
      undecided: 'Het is niet meer zeker dat er een keurmerk nodig is. Beantwoord eerst de open vragen.',
      not_waiting: 'Deze uitvraag wacht niet meer op antwoord, dus er is niets om aan te herinneren.',
      today_already: 'Deze leverancier heeft vandaag al een mail van u gehad. Herinner morgen, of bel.',
      no_email: 'Deze leverancier is per brief gevraagd, dus er is geen adres om naar te mailen. Maak een nieuwe brief, of bel.',
      level_changed: 'Het niveau is veranderd sinds dit is gevraagd. Stuur in plaats daarvan een nieuwe uitnodiging, zodat de vraag klopt.',
    },
    reminded: (p) => `Er is een herinnering onderweg naar ${p.name}.`,
    callDone: 'Het gesprek is genoteerd.',
    callInFuture: 'Een gesprek kan pas worden genoteerd als het is gevoerd.',
    handled: 'Het antwoord is afgehandeld.',
    handledReplied: (p) => `Uw antwoord aan ${p.name} is onderweg.`,
    handledAlready: 'Iemand anders heeft dit antwoord intussen afgehandeld.',
  },
});
