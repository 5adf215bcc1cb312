import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

type Dated = { date: string };

/** Where we stand with a supplier, in clauses of one sentence. Told on the server: the page gets the sentence. */
export const standingMessages = defineMessages({
  en: {
    needs: (p: { level: string; service: string | null; because: string | null }) => `Needs ${p.level}${p.service ? ` for ${p.service}` : ''}${p.because ? `: ${p.because}` : ''}`,
    needsRange: (p: { lowest: string; highest: string }) => `Needs at least ${p.lowest}, and ${p.highest} if the open answers turn out so`,
    mayNeed: (p: { highest: string }) => `May need up to ${p.highest}; the open answers decide`,
    needsNothing: 'Needs no mark: no answer calls for one',
    noDependency: (p: { reason: string | null }) => `Needs no mark: no relevant dependency${p.reason ? ` (${p.reason})` : ''}`,
    ended: 'Supplies nothing any more',
    suppliesUntil: (p: Dated, f: Format) => `supplies until ${f.date(p.date)}`,
    candidate: 'still a candidate',
    notASupplier: (p: { reason: string | null }) => `Not a supplier${p.reason ? `: ${p.reason}` : ''}`,
    untriaged: 'Nobody has looked at this supplier yet, so it is not known what it needs',
    unclassified: 'Nobody has answered the questions yet, so it is not known what it needs',
    holdsUntil: (p: { level: string } & Dated, f: Format) => `holds ${p.level} until ${f.date(p.date)}`,
    otherProofUntil: (p: Dated, f: Format) => `other proof is accepted until ${f.date(p.date)}`,
    lapsed: (p: Dated, f: Format) => `its last proof counted until ${f.date(p.date)}`,
    outOfForce: {
      suspended: (p: Dated, f: Format) => `its certificate is suspended since ${f.date(p.date)}`,
      withdrawn: (p: Dated, f: Format) => `its certificate was withdrawn as of ${f.date(p.date)}`,
      denied: (p: Dated, f: Format) => `its certificate was denied by the issuer on ${f.date(p.date)}`,
    },
    notShared: (p: Dated, f: Format) => `no longer shares its proof since ${f.date(p.date)}`,
    holdsNothing: 'holds no verified proof',
    gapSince: (p: Dated & { service: string | null }, f: Format) => `gap since ${f.date(p.date)}${p.service ? ` for ${p.service}` : ''}`,
    agreed: (p: Dated, f: Format) => `certificate agreed for ${f.date(p.date)}`,
    promisePassed: (p: Dated, f: Format) => `the agreed date, ${f.date(p.date)}, has passed`,
  },
  nl: {
    needs: (p) => `Heeft ${p.level} nodig${p.service ? ` voor ${p.service}` : ''}${p.because ? `: ${p.because}` : ''}`,
    needsRange: (p) => `Heeft ten minste ${p.lowest} nodig, en ${p.highest} als de open antwoorden zo uitvallen`,
    mayNeed: (p) => `Heeft misschien tot en met ${p.highest} nodig; de open antwoorden beslissen`,
    needsNothing: 'Heeft geen keurmerk nodig: geen antwoord vraagt erom',
    noDependency: (p) => `Heeft geen keurmerk nodig: geen relevante afhankelijkheid${p.reason ? ` (${p.reason})` : ''}`,
    ended: 'Levert niets meer',
    suppliesUntil: (p, f) => `levert tot en met ${f.date(p.date)}`,
    candidate: 'nog kandidaat',
    notASupplier: (p) => `Geen leverancier${p.reason ? `: ${p.reason}` : ''}`,
    untriaged: 'Niemand heeft nog naar deze leverancier gekeken, dus het is niet bekend wat hij nodig heeft',
    unclassified: 'Niemand heeft de vragen nog beantwoord, dus het is niet bekend wat hij nodig heeft',
    holdsUntil: (p, f) => `heeft ${p.level} tot en met ${f.date(p.date)}`,
    otherProofUntil: (p, f) => `ander bewijs is geaccepteerd tot en met ${f.date(p.date)}`,
    lapsed: (p, f) => `het laatste bewijs telde tot en met ${f.date(p.date)}`,
    outOfForce: {
      suspended: (p, f) => `het certificaat is geschorst sinds ${f.date(p.date)}`,
      withdrawn: (p, f) => `het certificaat is ingetrokken per ${f.date(p.date)}`,
      denied: (p, f) => `het certificaat is op ${f.date(p.date)} door de uitgever ontkend`,
    },
    notShared: (p, f) => `deelt zijn bewijs niet meer sinds ${f.date(p.date)}`,
    holdsNothing: 'heeft geen gecontroleerd bewijs',
    gapSince: (p, f) => `hiaat sinds ${f.date(p.date)}${p.service ? ` bij ${p.service}` : ''}`,
    agreed: (p, f) => `certificaat afgesproken voor ${f.date(p.date)}`,
    promisePassed: (p, f) => `de afgesproken datum, ${f.date(p.date)}, is voorbij`,
  },
});
