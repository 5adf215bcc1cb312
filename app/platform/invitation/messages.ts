import { defineMessages } from '#app/platform/messages/define-messages.ts';

interface Client {
  client: string;
}

/** The invitation mail. It rests on the client's own duty and claims nothing about the supplier's. */
export const invitationMessages = defineMessages({
  en: {
    subject: (p: Client & { level: string }) => `${p.client} asks you about the NIS2 Quality Mark ${p.level}`,
    levelText: { exact: (p: { level: string }) => p.level, atLeast: (p: { level: string }) => `(at least ${p.level})` },
    greeting: (p: { name: string }) => `Dear ${p.name},`,
    passedOn: (p: { by: string; client: string }) => `${p.by} has passed this question of ${p.client} on to you.`,
    reminder: {
      subject: (p: { subject: string }) => `Reminder: ${p.subject}`,
      text: (p: Client & { date: string }) => `This is a reminder. On ${p.date} ${p.client} asked you the question below, and has not heard from you yet. If your answer crossed this mail, there is nothing more to do.`,
    },
    entityClass: { essential: 'an essential entity', important: 'an important entity' },
    duty: (p: Client & { entityClass: string; article: string }) =>
      `You supply ${p.client}, which is ${p.entityClass} under NIS2. It must see to the security of its own supply chain (${p.article}). That duty is its own, and it is why you get this question.`,
    article: { cbw: 'Article 21(3)(d) of the Dutch Cyberbeveiligingswet, Cbw', directive: 'Article 21(2)(d) of the NIS2 directive' },
    ask: (p: Client) => `For what you deliver, ${p.client} asks for this level:`,
    mark: 'The NIS2 Quality Mark is a mark for digital security with three levels, QM10, QM20 and QM30. An independent party assesses whether a company meets one of them.',
    level: { exact: 'of the NIS2 Quality Mark, or higher', atLeast: 'of the NIS2 Quality Mark, at least. Some questions are still open, so it may become higher.' },
    wanted: (p: { date: string }) => `It would like to have your proof by ${p.date}. If you need longer, say so on your page.`,
    provisional: (p: Client) => `This level is provisional: ${p.client} has not formally adopted its method yet.`,
    why: 'Why this level',
    reason: (p: { question: string; answer: string }) => `${p.question} Answer: ${p.answer}`,
    reasonSource: (p: Client) => `These answers come from ${p.client}; “this supplier” is you. You will see all of them on your page, and can say if one is wrong.`,
    whatNow: 'What you can do',
    choices: {
      certificate: 'share a certificate that you already have',
      noCertificate: 'say when you expect to have one',
      question: 'ask a question',
      contest: 'say that you think the level is wrong',
    },
    open: 'Open your page',
    noAccount: 'You need no account. Answering costs nothing but a few minutes, also when you have no certificate yet. What the mark itself costs you can ask a party that helps or assesses: nis2qualitymark.eu names them.',
    stops: 'If no answer comes, you may be reminded. That stops as soon as you answer.',
    voluntary: 'The mark is voluntary',
    voluntaryText: (p: Client) =>
      `No law obliges you to have the NIS2 Quality Mark. You can offer other proof too, for example an ISO/IEC 27001 certificate; ${p.client} decides whether that is enough. This mail says nothing about whether NIS2 applies to your own company: it may, for other reasons.`,
    contact: 'Questions?',
    facts: { client: 'Client', reference: 'Your number there', person: 'Contact person', phone: 'Phone', email: 'E-mail' },
    genuine: (p: Client) => `In doubt whether this is genuine? Call ${p.client} on a number that you already have.`,
    link: (p: { until: string }) => `This link is personal and works until ${p.until}. Are you not the right person? Pass the question on to a colleague on your page: they get a link of their own.`,
    linkHere: '[personal link]',
  },
  nl: {
    subject: (p) => `${p.client} vraagt u naar het NIS2 Quality Mark ${p.level}`,
    levelText: { exact: (p) => p.level, atLeast: (p) => `(ten minste ${p.level})` },
    greeting: (p) => `Geachte ${p.name},`,
    passedOn: (p) => `${p.by} heeft deze vraag van ${p.client} aan u doorgegeven.`,
    reminder: {
      subject: (p) => `Herinnering: ${p.subject}`,
      text: (p) => `Dit is een herinnering. Op ${p.date} stelde ${p.client} u de vraag hieronder, en daar is nog geen antwoord op gekomen. Hebt u intussen geantwoord, dan hoeft u niets meer te doen.`,
    },
    entityClass: { essential: 'een essentiële entiteit', important: 'een belangrijke entiteit' },
    duty: (p) =>
      `U levert aan ${p.client}. Dat is ${p.entityClass} onder NIS2 en moet zorgen voor de beveiliging van de eigen toeleveringsketen (${p.article}). Die plicht ligt bij ${p.client} zelf, en daarom krijgt u deze vraag.`,
    article: { cbw: 'Cyberbeveiligingswet, art. 21 lid 3 onder d Cbw', directive: 'artikel 21, tweede lid, onder d, van de NIS2-richtlijn' },
    ask: (p) => `Voor wat u levert, vraagt ${p.client} dit niveau:`,
    mark: 'Het NIS2 Quality Mark is een keurmerk voor digitale veiligheid met drie niveaus: QM10, QM20 en QM30. Een onafhankelijke partij beoordeelt of een bedrijf aan zo’n niveau voldoet.',
    level: { exact: 'van het NIS2 Quality Mark, of hoger', atLeast: 'van het NIS2 Quality Mark, ten minste. Er staan nog vragen open, dus het kan hoger worden.' },
    wanted: (p) => `Deel uw bewijs bij voorkeur uiterlijk ${p.date}. Hebt u meer tijd nodig, laat dat dan weten op uw pagina.`,
    provisional: (p) => `Dit niveau is voorlopig: ${p.client} heeft de methode nog niet formeel vastgesteld.`,
    why: 'Waarom dit niveau',
    reason: (p) => `${p.question} Antwoord: ${p.answer}`,
    reasonSource: (p) => `Deze antwoorden zijn van ${p.client}; met ‘deze leverancier’ bent u bedoeld. Op uw pagina ziet u ze allemaal en kunt u zeggen of er een niet klopt.`,
    whatNow: 'Wat u kunt doen',
    choices: {
      certificate: 'een certificaat delen dat u al hebt',
      noCertificate: 'laten weten wanneer u er een verwacht',
      question: 'een vraag stellen',
      contest: 'zeggen dat het niveau volgens u niet klopt',
    },
    open: 'Naar uw pagina',
    noAccount: 'U hebt geen account nodig. Antwoorden kost niets en duurt een paar minuten, ook als u nog geen certificaat hebt. Wat het keurmerk zelf kost, vraagt u aan een partij die helpt of beoordeelt: op nis2qualitymark.eu staat wie dat zijn.',
    stops: 'Komt er geen antwoord, dan kunt u een herinnering krijgen. Dat stopt zodra u antwoordt.',
    voluntary: 'Het keurmerk is vrijwillig',
    voluntaryText: (p) =>
      `Geen wet verplicht u tot het NIS2 Quality Mark. U kunt ook ander bewijs aanbieden, bijvoorbeeld een ISO/IEC 27001-certificaat; ${p.client} beslist of dat genoeg is. Deze mail zegt niets over de vraag of NIS2 voor uw eigen bedrijf geldt: dat kan, om andere redenen.`,
    contact: 'Vragen?',
    facts: { client: 'Klant', reference: 'Uw nummer daar', person: 'Contactpersoon', phone: 'Telefoon', email: 'E-mail' },
    genuine: (p) => `Twijfelt u of dit echt is? Bel ${p.client} op een nummer dat u al had.`,
    link: (p) => `Deze link is persoonlijk en werkt tot en met ${p.until}. Bent u niet de juiste persoon? Geef de vraag op uw pagina door aan een collega: die krijgt een eigen link.`,
    linkHere: '[persoonlijke link]',
  },
});
