import { defineMessages } from '#app/platform/messages/define-messages.ts';

type Client = { client: string };

/** What the client made of what was shared, on the supplier's own page. Told once, beside the certificate. */
export const deskJudgementMessages = defineMessages({
  en: {
    waiting: (p: Client) => `${p.client} has not judged it yet.`,
    request: (p: Client) => `You asked ${p.client} to accept this instead of the NIS2 Quality Mark. It decides, and says why; you will read it here.`,
    accepted: (p: Client & { level: string }) => `Accepted. It counts for ${p.level} there.`,
    confirmed: (p: { date: string }) => `Its issuer confirmed it on ${p.date}.`,
    limited: (p: Client & { limit: string; level: string }) => `Accepted. It counts for ${p.limit} there until its issuer has confirmed it; for ${p.level} ${p.client} asks the issuer itself. You need not do anything.`,
    limitedToNone: (p: Client) => `Accepted. It begins to count there once its issuer has confirmed it; ${p.client} asks the issuer itself. You need not do anything.`,
    acceptedFor: (p: Client & { level: string; until: string }) => `${p.client} accepts it for ${p.level}, until ${p.until}.`,
    support: (p: Client) => `${p.client} keeps it as support. By itself it does not take the place of the NIS2 Quality Mark there.`,
    refused: (p: Client) => `${p.client} has not accepted it.`,
    denied: (p: Client) => `Its issuer told ${p.client} that it is not as it says. It counts for nothing there. Get in touch with your issuer.`,
    suspended: (p: Client & { date: string }) => `${p.client} recorded that it is suspended from ${p.date}. It does not count there meanwhile.`,
    withdrawn: (p: Client & { date: string }) => `${p.client} recorded that it is withdrawn from ${p.date}. It does not count there from that day on.`,
    reason: 'Their reason',
    on: (p: { date: string }) => `Judged on ${p.date}`,
    answer: 'Answer to this',
    why: 'Why other proof is not enough by itself',
  },
  nl: {
    waiting: (p) => `${p.client} heeft het nog niet beoordeeld.`,
    request: (p) => `U vraagt ${p.client} dit te accepteren in plaats van het NIS2 Quality Mark. Zij beslissen en zeggen waarom; u leest het hier.`,
    accepted: (p) => `Geaccepteerd. Het telt daar voor ${p.level}.`,
    confirmed: (p) => `De uitgever bevestigde het op ${p.date}.`,
    limited: (p) => `Geaccepteerd. Het telt daar voor ${p.limit} tot de uitgever het heeft bevestigd; voor ${p.level} vraagt ${p.client} dat zelf aan de uitgever. U hoeft niets te doen.`,
    limitedToNone: (p) => `Geaccepteerd. Het gaat daar tellen zodra de uitgever het heeft bevestigd; ${p.client} vraagt dat zelf aan de uitgever. U hoeft niets te doen.`,
    acceptedFor: (p) => `${p.client} accepteert het voor ${p.level}, tot en met ${p.until}.`,
    support: (p) => `${p.client} bewaart het als steun. Op zichzelf komt het daar niet in de plaats van het NIS2 Quality Mark.`,
    refused: (p) => `${p.client} heeft het niet geaccepteerd.`,
    denied: (p) => `De uitgever heeft ${p.client} gezegd dat het niet klopt. Het telt daar nergens voor. Neem contact op met uw uitgever.`,
    suspended: (p) => `${p.client} heeft vastgelegd dat het vanaf ${p.date} is geschorst. Het telt daar zolang niet.`,
    withdrawn: (p) => `${p.client} heeft vastgelegd dat het vanaf ${p.date} is ingetrokken. Vanaf die dag telt het daar niet meer.`,
    reason: 'Hun reden',
    on: (p) => `Beoordeeld op ${p.date}`,
    answer: 'Hierop antwoorden',
    why: 'Waarom ander bewijs op zichzelf niet genoeg is',
  },
});
