import { defineMessages } from '#app/platform/messages/define-messages.ts';

/** Of all incidents together, and what more than one of their pages says. */
export const incidentMessages = defineMessages({
  en: {
    title: 'Incidents',
    lead: 'A supplier is hit: what it touches, what was cut off, what was told, what was decided.',
    back: 'All incidents',
    open: 'Open',
    closed: 'Closed',
    list: {
      supplier: 'Supplier',
      what: 'What',
      learned: 'Learned',
      clock: 'Next clock',
      closedAt: 'Closed',
      review: 'Unscheduled review',
      emptyTitle: 'No incident has been opened',
      emptyText: 'Open one from the page of the supplier that is hit. A supplier can also report an incident itself, from the link in your request.',
      toSuppliers: 'To the suppliers',
      noOpen: 'No incident is open.',
    },
    zone: (p: { zone: string }) => `Times are those of ${p.zone}.`,
  },
  nl: {
    title: 'Incidenten',
    lead: 'Een leverancier is getroffen: wat het raakt, wat er is afgesloten, wat er is gemeld, wat er is besloten.',
    back: 'Alle incidenten',
    open: 'Open',
    closed: 'Afgerond',
    list: {
      supplier: 'Leverancier',
      what: 'Wat',
      learned: 'Vernomen',
      clock: 'Eerstvolgende klok',
      closedAt: 'Afgerond',
      review: 'Tussentijdse beoordeling',
      emptyTitle: 'Er is nog geen incident geopend',
      emptyText: 'Open er een vanaf de pagina van de getroffen leverancier. Een leverancier kan een incident ook zelf melden, via de link in uw uitvraag.',
      toSuppliers: 'Naar de leveranciers',
      noOpen: 'Er staat geen incident open.',
    },
    zone: (p) => `Tijden zijn die van ${p.zone}.`,
  },
});
