import { defineMessages } from '#app/platform/messages/define-messages.ts';

interface Supplier {
  supplier: string;
}

/** What the member who asked is told when a supplier answers. */
export const answerNoticeMessages = defineMessages({
  en: {
    subject: {
      certificate: (p: Supplier) => `${p.supplier} has shared a certificate`,
      no_certificate: (p: Supplier) => `${p.supplier} has no certificate yet`,
      question: (p: Supplier) => `${p.supplier} asks a question`,
      contest: (p: Supplier) => `${p.supplier} thinks the level is wrong`,
      way: (p: Supplier) => `${p.supplier} reports how far its certificate is`,
      withdrawn: (p: Supplier) => `${p.supplier} no longer shares a certificate`,
      requirement_accepted: (p: Supplier) => `${p.supplier} accepts what the contract asks`,
      requirement_date: (p: Supplier) => `${p.supplier} names another date for its contract`,
      requirement_refused: (p: Supplier) => `${p.supplier} refuses what the contract asks`,
    },
    greeting: (p: { name: string }) => `Hello ${p.name},`,
    intro: {
      certificate: (p: Supplier & { by: string }) => `${p.by} of ${p.supplier} has shared a certificate with you. It does not count until somebody has verified it.`,
      no_certificate: (p: Supplier & { by: string }) => `${p.by} of ${p.supplier} says that there is no certificate yet.`,
      question: (p: Supplier & { by: string }) => `${p.by} of ${p.supplier} asks:`,
      contest: (p: Supplier & { by: string }) => `${p.by} of ${p.supplier} does not agree with the level:`,
      withdrawn: (p: Supplier & { by: string }) => `${p.supplier} took back its consent to show you a certificate. The document is closed, and no longer counts; that it was shared until then stays on record. Call before you ask again.`,
      way: (p: Supplier & { by: string }) => `${p.by} of ${p.supplier} reports steps on the way to a certificate. They stand on the supplier’s page.`,
      requirement_accepted: (p: Supplier & { by: string }) => `${p.by} of ${p.supplier} accepts what the contract asks.`,
      requirement_date: (p: Supplier & { by: string }) => `${p.by} of ${p.supplier} accepts the level that the contract asks, and names another date. It waits for you to accept it or not.`,
      requirement_refused: (p: Supplier & { by: string }) => `${p.by} of ${p.supplier} refuses what the contract asks:`,
    },
    expected: (p: { date: string }) => `It is expected on ${p.date}; that is the agreed date now.`,
    requirement: (p: { reference: string; level: string; date: string }) => `Contract ${p.reference} asks ${p.level} by ${p.date}.`,
    otherDate: (p: { date: string }) => `The date that the supplier names: ${p.date}.`,
    open: 'Open the supplier',
    why: 'You get this mail because you sent the request.',
  },
  nl: {
    subject: {
      certificate: (p) => `${p.supplier} heeft een certificaat gedeeld`,
      no_certificate: (p) => `${p.supplier} heeft nog geen certificaat`,
      question: (p) => `${p.supplier} stelt een vraag`,
      contest: (p) => `${p.supplier} vindt dat het niveau niet klopt`,
      way: (p) => `${p.supplier} meldt hoe ver het certificaat is`,
      withdrawn: (p) => `${p.supplier} deelt een certificaat niet meer`,
      requirement_accepted: (p) => `${p.supplier} gaat akkoord met wat het contract vraagt`,
      requirement_date: (p) => `${p.supplier} noemt een andere datum voor zijn contract`,
      requirement_refused: (p) => `${p.supplier} weigert wat het contract vraagt`,
    },
    greeting: (p) => `Hallo ${p.name},`,
    intro: {
      certificate: (p) => `${p.by} van ${p.supplier} heeft een certificaat met u gedeeld. Het telt pas mee als iemand het heeft gecontroleerd.`,
      no_certificate: (p) => `${p.by} van ${p.supplier} laat weten dat er nog geen certificaat is.`,
      question: (p) => `${p.by} van ${p.supplier} vraagt:`,
      contest: (p) => `${p.by} van ${p.supplier} is het niet eens met het niveau:`,
      withdrawn: (p) => `${p.supplier} heeft de toestemming ingetrokken om u een certificaat te laten zien. Het document is gesloten en telt niet meer mee; dat het tot dan toe werd gedeeld, blijft vastgelegd. Bel voordat u het opnieuw vraagt.`,
      way: (p) => `${p.by} van ${p.supplier} meldt stappen op weg naar een certificaat. Ze staan op de pagina van de leverancier.`,
      requirement_accepted: (p) => `${p.by} van ${p.supplier} gaat akkoord met wat het contract vraagt.`,
      requirement_date: (p) => `${p.by} van ${p.supplier} gaat akkoord met het niveau dat het contract vraagt, en noemt een andere datum. Aan u of die goed is.`,
      requirement_refused: (p) => `${p.by} van ${p.supplier} weigert wat het contract vraagt:`,
    },
    expected: (p) => `Het wordt verwacht op ${p.date}; dat is nu de afgesproken datum.`,
    requirement: (p) => `Contract ${p.reference} vraagt ${p.level}, uiterlijk ${p.date}.`,
    otherDate: (p) => `De datum die de leverancier noemt: ${p.date}.`,
    open: 'Leverancier openen',
    why: 'U krijgt deze mail omdat u de uitvraag hebt gestuurd.',
  },
});
