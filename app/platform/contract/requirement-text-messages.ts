import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

type Contract = { reference: string; name: string; client: string; supplier: string };
type Dated = { level: string; levelName: string; date: string };

/** Our own wording, in the two languages; a lawyer reviews it. Articles as the law and its guidance have them. */
export const requirementTextMessages = defineMessages({
  en: {
    title: (p: { level: string }) => `Security requirement: NIS2 Quality Mark ${p.level}`,
    levelName: { QM10: 'Basic', QM20: 'Substantial', QM30: 'High' },
    clauses: {
      parties: (p: Contract) => `This requirement is part of agreement ${p.reference} (${p.name}) between ${p.client} (“Client”) and ${p.supplier} (“Supplier”).`,
      level: (p: Dated) => `No later than ${p.date}, and from then on for as long as the agreement lasts, Supplier holds a valid certificate of the NIS2 Quality Mark at level ${p.level} (${p.levelName}), or at a higher level.`,
      scopeAll: 'The certificate covers the parts of the company, the sites and the systems with which Supplier delivers everything under this agreement.',
      scopeSome: (p: { services: readonly string[] }, f: Format) => `The certificate covers the parts of the company, the sites and the systems with which Supplier delivers ${f.list(p.services)}.`,
      growth: (p: Dated) => `On the way there, Supplier holds a valid certificate of at least level ${p.level} (${p.levelName}) no later than ${p.date}. When asked, Supplier tells Client how far it is.`,
      evidence: 'Supplier gives Client a copy of the certificate as soon as it has it, and a copy of each renewal before the former certificate ends. The copy shows who holds it, what it covers, who issued it and until when it is valid.',
      report: (p: { days: number }, f: Format) => `Supplier keeps the certificate valid. It tells Client in writing within ${f.plural(p.days, { one: 'one day', other: `${f.number(p.days)} days` })} when the certificate is suspended, withdrawn or not renewed, when what it covers becomes narrower, or when Supplier sees that it will miss a date named here, and says what it is doing about it.`,
      equivalent: 'Other proof takes the place of this certificate only where Client has decided so in writing, naming the level that it stands for and until when.',
    },
    basis: {
      requirements: (p: { duty: string }) => `Annex 5.1.4(a) to Implementing Regulation (EU) 2024/2690, where appropriate: security requirements in the contract. Client’s own duty: ${p.duty}. That the requirement is this mark is our design.`,
      evidence: 'Annex 5.1.4(a) and (e), and 5.1.6, to Implementing Regulation (EU) 2024/2690; the terms are our design.',
      growth: 'Our design. The scheme calls its levels a ladder that lets companies improve gradually.',
      equivalent: 'Our design. The law asks for results, not for one means of proof.',
      duty: { cbw: 'art. 21(3)(d) of the Dutch Cyberbeveiligingswet, and NIS2 Art. 21(3)', directive: 'NIS2 Art. 21(2)(d) and 21(3)' },
    },
    lawyer: 'Have a lawyer review this text before it goes into a contract. The wording is our own design: neither the law nor the scheme prescribes it.',
    reach: 'The annex binds only the digital entities of Implementing Regulation (EU) 2024/2690; for others it is good practice. The NIS2 Quality Mark is voluntary.',
    missing: 'What follows if Supplier does not meet it (remedy, termination, liability), audits and incident notification are not in this text.',
    basisTitle: 'Where it comes from',
    clause: (p: { number: number }) => `Paragraph ${p.number}`,
    clauses2: (p: { from: number; to: number }) => `Paragraphs ${p.from} and ${p.to}`,
  },
  nl: {
    title: (p) => `Beveiligingseis: NIS2 Quality Mark ${p.level}`,
    levelName: { QM10: 'Basic', QM20: 'Substantial', QM30: 'High' },
    clauses: {
      parties: (p) => `Deze eis maakt deel uit van overeenkomst ${p.reference} (${p.name}) tussen ${p.client} (‘Opdrachtgever’) en ${p.supplier} (‘Leverancier’).`,
      level: (p) => `Uiterlijk op ${p.date}, en daarna zolang de overeenkomst duurt, heeft Leverancier een geldig certificaat van het NIS2 Quality Mark op niveau ${p.level} (${p.levelName}), of op een hoger niveau.`,
      scopeAll: 'Het certificaat geldt voor de bedrijfsonderdelen, locaties en systemen waarmee Leverancier alles levert wat onder deze overeenkomst valt.',
      scopeSome: (p, f) => `Het certificaat geldt voor de bedrijfsonderdelen, locaties en systemen waarmee Leverancier het volgende levert: ${f.list(p.services)}.`,
      growth: (p) => `Op weg daarnaartoe heeft Leverancier uiterlijk op ${p.date} een geldig certificaat van ten minste niveau ${p.level} (${p.levelName}). Als Opdrachtgever erom vraagt, vertelt Leverancier hoe ver hij is.`,
      evidence: 'Leverancier geeft Opdrachtgever een kopie van het certificaat zodra hij het heeft, en van elke verlenging voordat het vorige certificaat afloopt. Op de kopie staat wie de houder is, waarvoor het certificaat geldt, wie het heeft afgegeven en tot wanneer het geldig is.',
      report: (p, f) => `Leverancier houdt het certificaat geldig. Hij meldt Opdrachtgever schriftelijk binnen ${f.plural(p.days, { one: 'één dag', other: `${f.number(p.days)} dagen` })} als het certificaat wordt geschorst, ingetrokken of niet verlengd, als het voor minder gaat gelden, of als hij voorziet dat hij een hier genoemde datum niet haalt, en zegt daarbij wat hij eraan doet.`,
      equivalent: 'Ander bewijs komt alleen in de plaats van dit certificaat als Opdrachtgever dat schriftelijk heeft besloten, met het niveau waarvoor het geldt en tot wanneer.',
    },
    basis: {
      requirements: (p) => `Punt 5.1.4, onder a, van de bijlage bij Uitvoeringsverordening (EU) 2024/2690, waar passend: beveiligingseisen in het contract. De eigen plicht van Opdrachtgever: ${p.duty}. Dat de eis dit keurmerk is, is ons eigen ontwerp.`,
      evidence: 'Punt 5.1.4, onder a en e, en punt 5.1.6 van de bijlage bij Uitvoeringsverordening (EU) 2024/2690; de termijnen zijn ons eigen ontwerp.',
      growth: 'Ons eigen ontwerp. Het keurmerk noemt zijn niveaus een ladder waarlangs bedrijven stap voor stap verbeteren.',
      equivalent: 'Ons eigen ontwerp. De wet vraagt resultaten, en niet één manier om die aan te tonen.',
      duty: { cbw: 'art. 21 lid 3 onder d Cbw, en artikel 21, derde lid, van de NIS2-richtlijn', directive: 'artikel 21, tweede lid, onder d, en derde lid, van de NIS2-richtlijn' },
    },
    lawyer: 'Laat een jurist deze tekst beoordelen voordat hij in een contract komt. De formulering is ons eigen ontwerp: de wet en het keurmerk schrijven haar niet voor.',
    reach: 'De bijlage bindt alleen de digitale entiteiten van Uitvoeringsverordening (EU) 2024/2690; voor anderen is het een goed voorbeeld. Het NIS2 Quality Mark is vrijwillig.',
    missing: 'Wat er gebeurt als Leverancier er niet aan voldoet (herstel, beëindiging, aansprakelijkheid), audits en het melden van incidenten staan niet in deze tekst.',
    basisTitle: 'Waar dit op rust',
    clause: (p) => `Lid ${p.number}`,
    clauses2: (p) => `Lid ${p.from} en ${p.to}`,
  },
});
