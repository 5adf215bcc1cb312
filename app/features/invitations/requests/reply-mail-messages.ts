import { defineMessages } from '#app/platform/messages/define-messages.ts';

export const replyMailMessages = defineMessages({
  en: {
    subject: (p: { client: string }) => `Reply from ${p.client} about the NIS2 Quality Mark`,
    greeting: (p: { name: string }) => `Dear ${p.name},`,
    intro: (p: { client: string; date: string }) => `On ${p.date} you answered ${p.client} about the NIS2 Quality Mark:`,
    reply: (p: { name: string }) => `${p.name} replies:`,
    open: 'Open your page',
    more: 'There you can change your answers, or add to them.',
    contact: (p: { name: string; phone: string }) => `Questions? ${p.name}, ${p.phone}`,
  },
  nl: {
    subject: (p) => `Antwoord van ${p.client} over het NIS2 Quality Mark`,
    greeting: (p) => `Geachte ${p.name},`,
    intro: (p) => `Op ${p.date} hebt u ${p.client} geantwoord over het NIS2 Quality Mark:`,
    reply: (p) => `${p.name} antwoordt:`,
    open: 'Naar uw pagina',
    more: 'Daar kunt u uw antwoorden wijzigen of aanvullen.',
    contact: (p) => `Vragen? ${p.name}, ${p.phone}`,
  },
});
