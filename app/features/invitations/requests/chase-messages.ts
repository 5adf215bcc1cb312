import { defineMessages } from '#app/platform/messages/define-messages.ts';

/** Reminding and calling. */
export const chaseMessages = defineMessages({
  en: {
    remind: 'Send a reminder',
    remindAsk: (p: { name: string; email: string }) => `${p.name} (${p.email}) gets the same question again, marked as a reminder, with a new link. The first link goes on working.`,
    remindDo: 'Send the reminder',
    call: 'Note a call',
    calledOn: 'Called on',
    spokeWith: 'Spoke with',
    spokeWithHelp: 'Leave it empty if nobody was reached.',
    said: 'What was said',
    callDo: 'Keep this note',
  },
  nl: {
    remind: 'Herinnering sturen',
    remindAsk: (p) => `${p.name} (${p.email}) krijgt dezelfde vraag nog eens, als herinnering, met een nieuwe link. De eerste link blijft werken.`,
    remindDo: 'Herinnering sturen',
    call: 'Gesprek noteren',
    calledOn: 'Gebeld op',
    spokeWith: 'Gesproken met',
    spokeWithHelp: 'Laat dit leeg als er niemand is bereikt.',
    said: 'Wat er is gezegd',
    callDo: 'Notitie bewaren',
  },
});
