import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

/** What was asked of one supplier, what it answered and what was said on the phone. */
export const supplierRequestMessages = defineMessages({
  en: {
    title: 'Requests and answers',
    none: 'This supplier was not asked yet.',
    invite: 'Invite',
    inviteAgain: 'Invite again',
    asked: (p: { name: string; date: string }) => `${p.name} was asked on ${p.date}`,
    until: (p: { date: string }) => `the link works until ${p.date}`,
    answer: {
      by: (p: { name: string; date: string }) => `${p.name}, ${p.date}`,
      kinds: { certificate: 'Shared a certificate', no_certificate: 'Has no certificate yet', question: 'Asks a question', contest: 'Thinks the level is wrong' },
      expected: (p: { date: string }) => `Expects it on ${p.date}.`,
      reply: 'Reply',
      replyHelp: (p: { name: string }) => `${p.name} sees it on the page behind the link, and gets it by mail where there is an address. Leave it empty if you have already spoken to each other.`,
      handle: 'Mark as handled',
      handled: (p: { name: string; date: string }) => `Handled by ${p.name} on ${p.date}`,
    },
    handedOver: (p: { date: string; by: string; from: string; to: string; email: string }) => `${p.by} passed it on from ${p.from} to ${p.to} (${p.email}) on ${p.date}`,
    remindedOn: (p: { dates: string[] }, f: Format) => `reminded on ${f.list(p.dates)}`,
    called: (p: { by: string; date: string; name: string }) => `${p.by} called ${p.name} on ${p.date}`,
    calledNobody: (p: { by: string; date: string }) => `${p.by} called on ${p.date} and reached nobody`,
  },
  nl: {
    title: 'Uitvragen en antwoorden',
    none: 'Deze leverancier is nog niet gevraagd.',
    invite: 'Uitnodigen',
    inviteAgain: 'Opnieuw uitnodigen',
    asked: (p) => `${p.name} is gevraagd op ${p.date}`,
    until: (p) => `de link werkt tot en met ${p.date}`,
    answer: {
      by: (p) => `${p.name}, ${p.date}`,
      kinds: { certificate: 'Heeft een certificaat gedeeld', no_certificate: 'Heeft nog geen certificaat', question: 'Stelt een vraag', contest: 'Vindt dat het niveau niet klopt' },
      expected: (p) => `Verwacht het op ${p.date}.`,
      reply: 'Antwoord',
      replyHelp: (p) => `${p.name} ziet dit op de pagina achter de link, en krijgt het per mail als er een adres is. Laat het leeg als u elkaar al hebt gesproken.`,
      handle: 'Afhandelen',
      handled: (p) => `Afgehandeld door ${p.name} op ${p.date}`,
    },
    handedOver: (p) => `${p.by} heeft hem op ${p.date} doorgegeven: van ${p.from} aan ${p.to} (${p.email})`,
    remindedOn: (p, f) => `herinnerd op ${f.list(p.dates)}`,
    called: (p) => `${p.by} belde op ${p.date} met ${p.name}`,
    calledNobody: (p) => `${p.by} belde op ${p.date} en bereikte niemand`,
  },
});
