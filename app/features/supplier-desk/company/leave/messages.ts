import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

/** Going away from a company's desk, or altogether. */
export const leaveMessages = defineMessages({
  en: {
    last: (p: { company: string }) => `You are the last one at ${p.company}`,
    lastText: (p: { email: string }) => `After this nobody has the overview. Only you can come back, with a code at ${p.email}; for that we keep an unreadable fingerprint of this address, and nothing else of you. The link of each client keeps working, for that client alone.`,
    shared: (p: { names: readonly string[] }, f: Format) => `What you share stays shared with ${f.list([...p.names])}.`,
    stop: (p: { names: readonly string[] }, f: Format) => `Stop sharing with ${f.list([...p.names])} as well`,
    stopHelp: 'They can no longer open the documents, and the certificates no longer count there. That you shared them until now stays on record.',
  },
  nl: {
    last: (p) => `U bent de laatste bij ${p.company}`,
    lastText: (p) => `Hierna heeft niemand het overzicht nog. Alleen u kunt terugkomen, met een code op ${p.email}; daarvoor bewaren wij een onleesbare vingerafdruk van dit adres, en verder niets van u. De link van elke klant blijft werken, voor die klant alleen.`,
    shared: (p, f) => `Wat u deelt, blijft gedeeld met ${f.list([...p.names])}.`,
    stop: (p, f) => `Deel ook niets meer met ${f.list([...p.names])}`,
    stopHelp: 'Zij kunnen de documenten dan niet meer openen, en de certificaten tellen daar niet meer mee. Dat u ze tot nu toe deelde, blijft vastgelegd.',
  },
});
