import { defineMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';

interface Client {
  client: string;
}

/** The page where a supplier says how far it is. */
export const deskWayMessages = defineMessages({
  en: {
    page: {
      title: 'Your way to the certificate',
      lead: (p: Client) => `Fill in what you know; everything else may stay empty. ${p.client} sees it at once.`,
      steps: 'Steps and dates',
      expected: (p: { months: number; level: string; date: string }, f: Format) => `No idea when the certificate will be there? We usually propose ${f.number(p.months)} months for ${p.level}: ${f.date(p.date)}. Choose a day that you can keep. Our own proposal; the scheme names no lead times.`,
      counts: (p: Client) => `The day of the certificate is an agreed date: until then ${p.client} counts you as a gap with a date, which is another thing than a gap without one. You can move it here.`,
      answeredBy: 'Your name',
      submit: 'Report this',
      others: {
        desk: 'Do you supply more clients who use this portal? Sign in to your company desk: there you tell them all at once.',
      },
    },
    level: {
      title: 'What the level is',
      text: (p: Client & { level: string }) => `${p.client} asks ${p.level}. The levels build on each other, so that you can grow.`,
      levels: {
        QM10: 'QM10, Basic: for small and medium-sized firms with a limited risk that supply organisations under NIS2. The most used level, and enough for most.',
        QM20: 'QM20, Substantial: for an elevated risk because of the role or of access to sensitive data, such as ICT companies, or firms with access to industrial systems or buildings.',
        QM30: 'QM30, High: for firms whose failure in a cyber incident could seriously disrupt their clients.',
      },
      topics: 'Over all levels the audit looks at security policy and risk management, continuity and recovery, access and network segmentation, your own suppliers, and reporting incidents. How many measures a level asks is not published.',
      asked: 'asked of you',
      source: (p: { faq: string; digitrust: string }) => `Sources: the questions and answers of the scheme (${p.faq}) and of DigiTrust (${p.digitrust}).`,
    },
    how: {
      title: 'How to get it',
      register: 'Register with the organisation of the mark, at nis2qualitymark.eu. Partners who help with the measures are listed there, too.',
      choose: 'Choose an independent audit body; the same site lists them. Ask it what the audit costs and takes: no prices or lead times are published.',
      audit: 'The audit looks at whether your measures work in practice. DigiTrust works in two phases, a readiness check first; other bodies may not.',
      certificate: 'The certificate is valid for three years, and is renewed after a new assessment.',
    },
    call: {
      title: 'Whom you can call',
      text: (p: { name: string; client: string }) => `${p.name} at ${p.client} knows why this is asked, and can say whether another date or other proof will do.`,
      wrong: 'Does the level not fit what you do? It follows from answers about your work.',
      contest: 'See the answers and say which one is wrong',
    },
  },
  nl: {
    page: {
      title: 'Uw weg naar het certificaat',
      lead: (p) => `Vul in wat u weet; de rest mag leeg blijven. ${p.client} ziet het meteen.`,
      steps: 'Stappen en datums',
      expected: (p, f) => `Geen idee wanneer het certificaat er is? Wij stellen meestal ${f.number(p.months)} maanden voor bij ${p.level}: ${f.date(p.date)}. Kies een dag die u kunt halen. Dat voorstel is van ons; de regeling noemt geen doorlooptijden.`,
      counts: (p) => `De dag van het certificaat is een afgesproken datum: tot die tijd telt u bij ${p.client} als hiaat met een datum, en dat is iets anders dan een hiaat zonder. U kunt de dag hier verzetten.`,
      answeredBy: 'Uw naam',
      submit: 'Dit melden',
      others: {
        desk: 'Levert u aan meer klanten die dit portaal gebruiken? Meld u aan bij uw bedrijfsloket: daar vertelt u het ze allemaal tegelijk.',
      },
    },
    level: {
      title: 'Wat het niveau is',
      text: (p) => `${p.client} vraagt ${p.level}. De niveaus bouwen op elkaar voort, zodat u kunt groeien.`,
      levels: {
        QM10: 'QM10, Basic: voor kleine en middelgrote bedrijven met een beperkt risico die leveren aan organisaties onder NIS2. Het meest gebruikte niveau, en voor de meeste genoeg.',
        QM20: 'QM20, Substantial: bij een verhoogd risico door de rol of door toegang tot gevoelige gegevens, zoals ICT-bedrijven, of bedrijven met toegang tot industriële systemen of gebouwen.',
        QM30: 'QM30, High: voor bedrijven die bij een cyberincident hun klanten ernstig kunnen ontregelen.',
      },
      topics: 'Over alle niveaus samen kijkt de audit naar beveiligingsbeleid en risicobeheer, continuïteit en herstel, toegang en netwerkscheiding, uw eigen leveranciers en het melden van incidenten. Hoeveel maatregelen een niveau vraagt, is niet gepubliceerd.',
      asked: 'van u gevraagd',
      source: (p) => `Bronnen: de vragen en antwoorden van de regeling (${p.faq}) en van DigiTrust (${p.digitrust}).`,
    },
    how: {
      title: 'Hoe u het krijgt',
      register: 'Meld u aan bij de organisatie van het keurmerk, op nis2qualitymark.eu. Daar staan ook partners die helpen met de maatregelen.',
      choose: 'Kies een onafhankelijke auditor; dezelfde site noemt ze. Vraag wat de audit kost en hoelang die duurt: prijzen en doorlooptijden zijn niet gepubliceerd.',
      audit: 'De audit kijkt of uw maatregelen in de praktijk werken. DigiTrust doet dat in twee fasen, eerst een gereedheidstoets; bij andere auditors kan dat anders zijn.',
      certificate: 'Het certificaat is drie jaar geldig en wordt verlengd na een nieuwe beoordeling.',
    },
    call: {
      title: 'Wie u kunt bellen',
      text: (p) => `${p.name} van ${p.client} weet waarom dit gevraagd wordt, en kan zeggen of een andere datum of ander bewijs ook goed is.`,
      wrong: 'Past het niveau niet bij wat u doet? Het volgt uit antwoorden over uw werk.',
      contest: 'Bekijk de antwoorden en zeg welk antwoord niet klopt',
    },
  },
});
