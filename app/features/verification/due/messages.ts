import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

/** Certificates whose last check lies too long ago, or that were never checked as the policy asks. */
export const dueMessages = defineMessages({
  en: {
    title: 'To ask again',
    lead: (p: { n: number }, f: Format) => f.plural(p.n, { one: 'One accepted certificate was last checked longer ago than your policy allows, or never as it asks.', other: `${f.number(p.n)} accepted certificates were last checked longer ago than your policy allows, or never as it asks.` }),
    back: 'Verification',
    caption: 'Certificates to ask about again',
    empty: 'Nothing to ask again',
    emptyText: 'Every accepted certificate was checked as your policy asks, and not too long ago.',
    supplier: 'Supplier',
    level: 'Level',
    issuer: 'Issuer',
    last: 'Last confirmed on',
    never: 'never',
    judged: 'Judged on',
    asked: (p: { at: string }) => `asked on ${p.at}`,
    counts: (p: { limit: string }) => `counts for ${p.limit} meanwhile`,
    countsNone: 'counts for no level meanwhile',
    until: 'Valid until',
  },
  nl: {
    title: 'Opnieuw na te vragen',
    lead: (p, f) => f.plural(p.n, { one: 'Eén geaccepteerd certificaat is langer geleden gecontroleerd dan uw beleid toelaat, of nooit zoals het vraagt.', other: `${f.number(p.n)} geaccepteerde certificaten zijn langer geleden gecontroleerd dan uw beleid toelaat, of nooit zoals het vraagt.` }),
    back: 'Controle',
    caption: 'Certificaten om opnieuw na te vragen',
    empty: 'Er valt niets opnieuw na te vragen',
    emptyText: 'Elk geaccepteerd certificaat is gecontroleerd zoals uw beleid vraagt, en niet te lang geleden.',
    supplier: 'Leverancier',
    level: 'Niveau',
    issuer: 'Uitgever',
    last: 'Laatst bevestigd op',
    never: 'nooit',
    judged: 'Beoordeeld op',
    asked: (p) => `gevraagd op ${p.at}`,
    counts: (p) => `telt intussen voor ${p.limit}`,
    countsNone: 'telt intussen voor geen enkel niveau',
    until: 'Geldig tot en met',
  },
});
