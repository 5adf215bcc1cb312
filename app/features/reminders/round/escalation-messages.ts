import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

/** What the owner and procurement are told when reminders do not help. */
export const escalationMessages = defineMessages({
  en: {
    subject: (p: { n: number }, f: Format) => `Reminders do not help: ${f.plural(p.n, { one: '1 supplier', other: `${f.number(p.n)} suppliers` })}`,
    greeting: (p: { name: string }) => `Hello ${p.name},`,
    intro: 'These suppliers need a person now:',
    reason: {
      unheard: (p: { supplier: string }) => `${p.supplier}: reminders were sent, and nothing followed. A call helps more than another mail.`,
      unreachable: (p: { supplier: string }) => `${p.supplier}: there is no address to which mail arrives. Add a contact, or send a letter.`,
      nobody_to_call: (p: { supplier: string }) => `${p.supplier}: nobody was named yet whom it may call about the request. Invite it by hand once.`,
    },
    open: 'Open the reminders',
    why: 'You get this mail because you own one of these suppliers, or because you are in procurement. Each supplier is named once for each thing that it is reminded of.',
  },
  nl: {
    subject: (p, f) => `Herinneren helpt niet: ${f.plural(p.n, { one: '1 leverancier', other: `${f.number(p.n)} leveranciers` })}`,
    greeting: (p) => `Hallo ${p.name},`,
    intro: 'Deze leveranciers hebben nu een mens nodig:',
    reason: {
      unheard: (p) => `${p.supplier}: er zijn herinneringen gestuurd, en daar kwam niets op. Bellen helpt nu meer dan nog een mail.`,
      unreachable: (p) => `${p.supplier}: er is geen adres waar mail aankomt. Voeg een contactpersoon toe, of stuur een brief.`,
      nobody_to_call: (p) => `${p.supplier}: er is nog niemand genoemd die de leverancier over de uitvraag kan bellen. Nodig deze leverancier een keer zelf uit.`,
    },
    open: 'Herinneringen openen',
    why: 'U krijgt deze mail omdat u eigenaar bent van een van deze leveranciers, of omdat u inkoop doet. Elke leverancier staat er één keer in voor elk onderwerp waaraan wordt herinnerd.',
  },
});
