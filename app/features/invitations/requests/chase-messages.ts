import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

interface Step {
  n: number;
}

export const chaseMessages = defineMessages({
  en: {
    remind: 'Send a reminder',
    remindAsk: (p: { name: string; email: string }) => `${p.name} (${p.email}) gets the same question again, marked as a reminder, with a new link. The first link goes on working.`,
    remindDo: 'Send the reminder',
    reminded: (p: { name: string }) => `A reminder is on its way to ${p.name}.`,
    remindedOn: (p: { dates: string[] }, f: Format) => `reminded on ${f.list(p.dates)}`,
    notNow: {
      not_waiting: 'This request is not waiting for an answer any more, so there is nothing to remind of.',
      today_already: 'This supplier has had a mail from you today. Remind it tomorrow, or call.',
      level_changed: 'The level has changed since this was asked. Send a fresh invitation instead, so that the question is right.',
    },
    call: 'Note a call',
    calledOn: 'Called on',
    spokeWith: 'Spoke with',
    spokeWithHelp: 'Leave it empty if nobody was reached.',
    said: 'What was said',
    callDo: 'Keep this note',
    callDone: 'The call is noted.',
    callInFuture: 'A call cannot be noted before it was made.',
    called: (p: { by: string; date: string; name: string }) => `${p.by} called ${p.name} on ${p.date}`,
    calledNobody: (p: { by: string; date: string }) => `${p.by} called on ${p.date} and reached nobody`,
    lastCall: (p: Step, f: Format) => (p.n === 0 ? 'called today' : f.plural(p.n, { one: 'called yesterday', other: `called ${f.number(p.n)} days ago` })),
    lastReminder: (p: Step, f: Format) => (p.n === 0 ? 'reminded today' : f.plural(p.n, { one: 'reminded yesterday', other: `reminded ${f.number(p.n)} days ago` })),
    funnel: {
      title: 'From asked to verified',
      asked: 'Asked',
      answered: 'Answered',
      shown: 'Has shown proof',
      verified: 'Verified',
      after: (p: Step, f: Format) => (p.n === 0 ? 'half of them within a day' : `half of them within ${f.plural(p.n, { one: '1 day', other: `${f.number(p.n)} days` })}`),
      note: 'Every supplier that was ever asked, counted once; days since the step before, from the first invitation on.',
    },
  },
  nl: {
    remind: 'Herinnering sturen',
    remindAsk: (p) => `${p.name} (${p.email}) krijgt dezelfde vraag nog eens, als herinnering, met een nieuwe link. De eerste link blijft werken.`,
    remindDo: 'Herinnering sturen',
    reminded: (p) => `Er is een herinnering onderweg naar ${p.name}.`,
    remindedOn: (p, f) => `herinnerd op ${f.list(p.dates)}`,
    notNow: {
      not_waiting: 'Deze uitvraag wacht niet meer op antwoord, dus er is niets om aan te herinneren.',
      today_already: 'Deze leverancier heeft vandaag al een mail van je gehad. Herinner morgen, of bel.',
      level_changed: 'Het niveau is veranderd sinds dit is gevraagd. Stuur in plaats daarvan een nieuwe uitnodiging, zodat de vraag klopt.',
    },
    call: 'Gesprek noteren',
    calledOn: 'Gebeld op',
    spokeWith: 'Gesproken met',
    spokeWithHelp: 'Laat dit leeg als er niemand is bereikt.',
    said: 'Wat er is gezegd',
    callDo: 'Notitie bewaren',
    callDone: 'Het gesprek is genoteerd.',
    callInFuture: 'Een gesprek kan pas worden genoteerd als het is gevoerd.',
    called: (p) => `${p.by} belde op ${p.date} met ${p.name}`,
    calledNobody: (p) => `${p.by} belde op ${p.date} en bereikte niemand`,
    lastCall: (p, f) => (p.n === 0 ? 'vandaag gebeld' : f.plural(p.n, { one: 'gisteren gebeld', other: `${f.number(p.n)} dagen geleden gebeld` })),
    lastReminder: (p, f) => (p.n === 0 ? 'vandaag herinnerd' : f.plural(p.n, { one: 'gisteren herinnerd', other: `${f.number(p.n)} dagen geleden herinnerd` })),
    funnel: {
      title: 'Van gevraagd tot gecontroleerd',
      asked: 'Gevraagd',
      answered: 'Geantwoord',
      shown: 'Heeft bewijs laten zien',
      verified: 'Gecontroleerd',
      after: (p, f) => (p.n === 0 ? 'de helft binnen een dag' : `de helft binnen ${f.plural(p.n, { one: '1 dag', other: `${f.number(p.n)} dagen` })}`),
      note: 'Elke leverancier die ooit is gevraagd, één keer geteld; dagen sinds de vorige stap, vanaf de eerste uitnodiging.',
    },
  },
});
