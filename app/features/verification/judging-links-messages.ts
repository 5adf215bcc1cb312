import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

/** The doors to the rules for judging. */
export const judgingLinksMessages = defineMessages({
  en: {
    links: {
      due: (p: { n: number }, f: Format) => f.plural(p.n, { one: 'One certificate to ask about again', other: `${f.number(p.n)} certificates to ask about again` }),
      dueNone: 'To ask again',
      issuers: 'Issuers',
      policy: 'How certificates are checked',
      equivalence: 'What else may count',
      title: 'Rules for judging',
      policyText: 'Per level: what it takes for a certificate to count, and when it is asked about again.',
      issuersText: 'Whom you ask whether a certificate is genuine, and how they are reached.',
      equivalenceText: 'Which other scheme may count for which level, under which conditions and until when.',
    },
  },
  nl: {
    links: {
      due: (p, f) => f.plural(p.n, { one: 'Eén certificaat om opnieuw na te vragen', other: `${f.number(p.n)} certificaten om opnieuw na te vragen` }),
      dueNone: 'Opnieuw na te vragen',
      issuers: 'Uitgevers',
      policy: 'Hoe certificaten worden gecontroleerd',
      equivalence: 'Wat ook mag tellen',
      title: 'Regels voor het beoordelen',
      policyText: 'Per niveau: wat er nodig is om een certificaat te laten tellen, en wanneer het opnieuw wordt nagevraagd.',
      issuersText: 'Aan wie u vraagt of een certificaat echt is, en hoe u hen bereikt.',
      equivalenceText: 'Welke andere regeling voor welk niveau mag tellen, onder welke voorwaarden en tot wanneer.',
    },
  },
});
