import { defineMessages } from '#app/platform/messages/define-messages.ts';

type Shown = { client: string; proof: string };

/** The mail that tells a supplier what was made of its proof, and why. */
export const judgementMailMessages = defineMessages({
  en: {
    subject: { refused: (p: Shown) => `${p.client} has not accepted your ${p.proof}`, accepted: (p: Shown) => `${p.client} has decided about your ${p.proof}` },
    greeting: (p: { name: string }) => `Dear ${p.name},`,
    refused: (p: Shown) => `${p.client} has looked at the ${p.proof} that you shared and has not accepted it. This is the reason:`,
    acceptedFor: (p: Shown & { level: string; until: string }) => `${p.client} accepts your ${p.proof} for ${p.level}, until ${p.until}. This is the reason:`,
    support: (p: Shown) => `${p.client} keeps your ${p.proof} as support. By itself it does not take the place of the NIS2 Quality Mark there. This is the reason:`,
    answer: 'On your page you can read this again, answer it, or share something else.',
    open: 'Open your page',
    contact: 'Or talk about it with:',
    facts: { name: 'Contact person', phone: 'Phone', email: 'E-mail' },
    why: (p: { client: string }) => `You get this mail because you shared this document with ${p.client}.`,
  },
  nl: {
    subject: { refused: (p) => `${p.client} heeft uw ${p.proof} niet geaccepteerd`, accepted: (p) => `${p.client} heeft beslist over uw ${p.proof}` },
    greeting: (p) => `Geachte ${p.name},`,
    refused: (p) => `${p.client} heeft het gedeelde ${p.proof} bekeken en niet geaccepteerd. Dit is de reden:`,
    acceptedFor: (p) => `${p.client} accepteert uw ${p.proof} voor ${p.level}, tot en met ${p.until}. Dit is de reden:`,
    support: (p) => `${p.client} bewaart uw ${p.proof} als steun. Op zichzelf komt het daar niet in de plaats van het NIS2 Quality Mark. Dit is de reden:`,
    answer: 'Op uw pagina kunt u dit teruglezen, erop antwoorden of iets anders delen.',
    open: 'Naar uw pagina',
    contact: 'Of overleg erover met:',
    facts: { name: 'Contactpersoon', phone: 'Telefoon', email: 'E-mail' },
    why: (p) => `U krijgt deze mail omdat u dit document met ${p.client} deelde.`,
  },
});
