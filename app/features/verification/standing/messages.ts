import { defineMessages } from '#app/platform/messages/define-messages.ts';

type Day = { date: string };

/** That a certificate was suspended, withdrawn or put in force again, beside the certificate. */
export const standingMessages = defineMessages({
  en: {
    title: 'Suspended or withdrawn?',
    lead: 'Record it when you learn that the issuer suspended or withdrew the certificate. It then counts for nothing from its day of effect on, also where that day has passed.',
    now: {
      suspended: (p: Day) => `Suspended since ${p.date}. It counts for nothing until it is in force again.`,
      withdrawn: (p: Day) => `Withdrawn since ${p.date}. It counts for nothing from that day on.`,
      in_force: (p: Day) => `In force again since ${p.date}.`,
      none: 'Nothing is known of a suspension or withdrawal.',
    },
    later: { suspended: (p: Day) => `To be suspended from ${p.date} on.`, withdrawn: (p: Day) => `To be withdrawn from ${p.date} on.`, in_force: (p: Day) => `To be in force again from ${p.date} on.` },
    history: 'Recorded',
    line: {
      suspended: (p: Day) => `suspended from ${p.date}`,
      withdrawn: (p: Day) => `withdrawn from ${p.date}`,
      in_force: (p: Day) => `in force again from ${p.date}`,
    },
    by: (p: { name: string; at: string }) => `${p.name}, ${p.at}`,
    somebody: 'somebody who has left',
    record: 'Record a change',
    kind: 'What happened?',
    kinds: { suspended: 'Suspended', withdrawn: 'Withdrawn', in_force: 'In force again' },
    kindHelp: { suspended: 'For the time being; it may come back.', withdrawn: 'For good. A mistake is mended by “in force again” from the same day.', in_force: 'The suspension is over, or what was recorded was a mistake.' },
    effectiveOn: 'First day of its effect',
    reason: 'How do you know, and why?',
    reasonHelp: 'The supplier can read this on its page.',
    submit: 'Record',
  },
  nl: {
    title: 'Geschorst of ingetrokken?',
    lead: 'Leg het vast als u hoort dat de uitgever het certificaat heeft geschorst of ingetrokken. Het telt dan vanaf de ingangsdag nergens meer voor, ook als die dag voorbij is.',
    now: {
      suspended: (p) => `Geschorst sinds ${p.date}. Het telt nergens voor tot het weer geldt.`,
      withdrawn: (p) => `Ingetrokken sinds ${p.date}. Vanaf die dag telt het nergens meer voor.`,
      in_force: (p) => `Geldt weer sinds ${p.date}.`,
      none: 'Van schorsing of intrekking is niets bekend.',
    },
    later: { suspended: (p) => `Wordt geschorst vanaf ${p.date}.`, withdrawn: (p) => `Wordt ingetrokken vanaf ${p.date}.`, in_force: (p) => `Geldt weer vanaf ${p.date}.` },
    history: 'Vastgelegd',
    line: {
      suspended: (p) => `geschorst vanaf ${p.date}`,
      withdrawn: (p) => `ingetrokken vanaf ${p.date}`,
      in_force: (p) => `geldt weer vanaf ${p.date}`,
    },
    by: (p) => `${p.name}, ${p.at}`,
    somebody: 'iemand die weg is',
    record: 'Wijziging vastleggen',
    kind: 'Wat is er gebeurd?',
    kinds: { suspended: 'Geschorst', withdrawn: 'Ingetrokken', in_force: 'Geldt weer' },
    kindHelp: { suspended: 'Voorlopig; het kan terugkomen.', withdrawn: 'Voorgoed. Een vergissing herstelt u met ‘Geldt weer’ vanaf dezelfde dag.', in_force: 'De schorsing is voorbij, of wat was vastgelegd, was een vergissing.' },
    effectiveOn: 'Ingangsdag',
    reason: 'Hoe weet u het, en wat is de reden?',
    reasonHelp: 'De leverancier kan dit op zijn pagina lezen.',
    submit: 'Vastleggen',
  },
});
