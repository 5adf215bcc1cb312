import type { Input } from './method.ts';

/**
 * The nine questions of the default method. Our design, built on the risks that the scheme's FAQ names: IT, digital
 * communication, physical infrastructure, EDI, delivery systems and products with OT software (nis2qualitymark.eu/faq).
 */
export const defaultInputs: readonly Input[] = [
  {
    id: 'dependency',
    area: 'general',
    question: {
      en: 'If this supplier stopped or was hacked, would our essential service, or the systems or data behind it, be touched?',
      nl: 'Als deze leverancier uitvalt of wordt gehackt, raakt dat dan onze essentiële dienst, of de systemen of gegevens daarachter?',
    },
    help: {
      en: 'Digitally, physically or in daily operation: one of them is enough.',
      nl: 'Digitaal, fysiek of in de dagelijkse operatie: één daarvan is genoeg.',
    },
    values: [
      { id: 'none', label: { en: 'No: only general needs, bought elsewhere tomorrow', nl: 'Nee: alleen algemene spullen of diensten, die we morgen ergens anders kopen' } },
      { id: 'some', label: { en: 'Yes, in at least one of these ways', nl: 'Ja, op minstens één van die manieren' } },
    ],
  },
  {
    id: 'ictCompany',
    area: 'it',
    question: {
      en: 'Does it build, host, run, connect or maintain software, networks or systems for us?',
      nl: 'Bouwt, host, beheert, koppelt of onderhoudt deze leverancier software, netwerken of systemen voor ons?',
    },
    help: {
      en: 'What counts is what it does for us, not what it calls itself. A shop that only sells devices or licences does not.',
      nl: 'Het gaat om wat hij voor ons doet, niet om hoe hij zich noemt. Een winkel die alleen apparaten of licenties verkoopt, telt niet.',
    },
    values: [
      { id: 'no', label: { en: 'No (also: sells us devices or licences only)', nl: 'Nee (ook niet: verkoopt ons alleen apparaten of licenties)' } },
      { id: 'yes', label: { en: 'Yes', nl: 'Ja' } },
    ],
  },
  {
    id: 'it',
    area: 'it',
    question: { en: 'What access does it have to our IT?', nl: 'Welke toegang heeft deze leverancier tot onze IT?' },
    help: {
      en: 'Think of logins, VPN, service accounts and systems that it hosts for us.',
      nl: 'Denk aan inlogaccounts, VPN, serviceaccounts en systemen die hij voor ons host.',
    },
    values: [
      { id: 'none', label: { en: 'None', nl: 'Geen' } },
      { id: 'exchange', label: { en: 'None; we e-mail, call, or use its web site', nl: 'Geen; we mailen, bellen of gebruiken de website' } },
      {
        id: 'connected',
        label: {
          en: 'A login or connection to our systems, or it hosts our data or a system for us',
          nl: 'Een login op of koppeling met onze systemen, of hij host gegevens of een systeem voor ons',
        },
      },
      {
        id: 'privileged',
        label: {
          en: 'Administrator rights, or a managing role, on systems of ours or on the system it runs for our essential service',
          nl: 'Beheerrechten of een beheerrol op systemen van ons, of op het systeem dat hij voor onze essentiële dienst draait',
        },
      },
    ],
  },
  {
    id: 'ot',
    area: 'ot',
    question: {
      en: 'What does it do with our process automation (OT: PLC, SCADA, sensors, drives)?',
      nl: 'Wat doet deze leverancier met onze procesautomatisering (OT: PLC, SCADA, sensoren, aandrijvingen)?',
    },
    help: {
      en: 'Building systems such as access control, cameras and climate count too when the essential service leans on them.',
      nl: 'Gebouwinstallaties zoals toegangscontrole, camera’s en klimaat tellen mee als de essentiële dienst erop leunt.',
    },
    values: [
      { id: 'none', label: { en: 'Nothing', nl: 'Niets' } },
      {
        id: 'product',
        label: { en: 'Delivers parts or machines with software, no access afterwards', nl: 'Levert onderdelen of machines met software, zonder toegang achteraf' },
      },
      {
        id: 'supervised',
        label: { en: 'Works on it while one of us is present or watches the session', nl: 'Werkt eraan terwijl een van ons erbij is of de sessie meekijkt' },
      },
      {
        id: 'direct',
        label: { en: 'Works on it alone, by remote link, or can push updates', nl: 'Werkt er alleen aan, op afstand, of kan zelf updates doorvoeren' },
      },
    ],
  },
  {
    id: 'physical',
    area: 'physical',
    question: { en: 'Where do its people or deliveries come?', nl: 'Waar komen zijn mensen of leveringen?' },
    help: {
      en: 'Take the furthest place where they normally come, out of office hours too.',
      nl: 'Neem de verste plek waar ze normaal komen, ook buiten kantooruren.',
    },
    values: [
      {
        id: 'none',
        label: { en: 'Nowhere, public or office areas, or hands over at the door', nl: 'Nergens, in publieke of kantoorruimten, of geeft af aan de deur' },
      },
      { id: 'delivery', label: { en: 'Delivers into our installation or stores', nl: 'Levert af in onze installatie of ons magazijn' } },
      {
        id: 'escorted',
        label: {
          en: 'Technical areas, only with one of us, or outdoor grounds without systems',
          nl: 'Technische ruimten, alleen met een van ons erbij, of buitenterrein zonder systemen',
        },
      },
      {
        id: 'unescorted',
        label: { en: 'Alone in areas with systems, OT or process equipment', nl: 'Zonder begeleiding in ruimten met systemen, OT of procesinstallaties' },
      },
    ],
  },
  {
    id: 'edi',
    area: 'edi',
    question: { en: 'Do order or process messages run between its systems and ours?', nl: 'Lopen er order- of procesberichten tussen zijn systemen en de onze?' },
    help: { en: 'Electronic data interchange (EDI). An invoice by mail does not count.', nl: 'Elektronische gegevensuitwisseling (EDI). Een factuur per mail telt niet.' },
    values: [
      { id: 'none', label: { en: 'No', nl: 'Nee' } },
      { id: 'manual', label: { en: 'Files or portal; a person checks each one', nl: 'Via bestanden of een portaal; een mens bekijkt elk bericht' } },
      { id: 'automated', label: { en: 'They enter our systems without a person', nl: 'Ze komen zonder tussenkomst van een mens in onze systemen' } },
      {
        id: 'process_critical',
        label: {
          en: 'As automated, and a process of the essential service stops within a day without them',
          nl: 'Zonder tussenkomst, en zonder die berichten ligt een proces van de essentiële dienst binnen een dag stil',
        },
      },
    ],
  },
  {
    id: 'data',
    area: 'general',
    question: {
      en: 'What is the most sensitive information of ours that it holds or can see?',
      nl: 'Wat is de gevoeligste informatie van ons die deze leverancier heeft of kan zien?',
    },
    help: { en: 'No source defines “sensitive”: map it to your own classification of information.', nl: 'Geen bron omschrijft ‘gevoelig’: leg het naast uw eigen informatieclassificatie.' },
    values: [
      { id: 'none', label: { en: 'None, or only names and business contact data for ordering', nl: 'Geen, of alleen namen en zakelijke contactgegevens om te bestellen' } },
      {
        id: 'internal',
        label: { en: 'Internal, incl. ordinary staff data (lease car, training)', nl: 'Interne informatie, ook gewone personeelsgegevens (leaseauto, opleiding)' },
      },
      {
        id: 'sensitive',
        label: {
          en: 'Customer data in bulk, special personal data, passwords, tender secrets, designs or maps of parts of our network',
          nl: 'Klantgegevens in bulk, bijzondere persoonsgegevens, wachtwoorden, aanbestedingsgeheimen, ontwerpen of kaarten van delen van ons netwerk',
        },
      },
      {
        id: 'highly_sensitive',
        label: {
          en: 'What would help someone attack or stop the essential service (security designs, whole network, access codes), or as our own policy says',
          nl: 'Wat iemand helpt de essentiële dienst aan te vallen of stil te leggen (beveiligingsontwerpen, het hele netwerk, toegangscodes), of wat ons eigen beleid zo noemt',
        },
      },
    ],
  },
  {
    id: 'replaceability',
    area: 'general',
    question: {
      en: 'Counting stock, spares and a second source: how long until we can do without it?',
      nl: 'Met voorraad, reserveonderdelen en een tweede bron meegerekend: hoe lang duurt het voordat we zonder deze leverancier kunnen?',
    },
    help: { en: 'Not: how long a tender takes.', nl: 'Niet: hoe lang een aanbesteding duurt.' },
    values: [
      { id: 'easy', label: { en: 'Days', nl: 'Dagen' } },
      { id: 'hard', label: { en: 'Weeks or months', nl: 'Weken of maanden' } },
      { id: 'not_in_time', label: { en: 'Longer than we can bear to be without', nl: 'Langer dan we zonder kunnen' } },
    ],
  },
  {
    id: 'incidentImpact',
    area: 'general',
    question: {
      en: 'If it is out of action for a week, what happens to our essential service?',
      nl: 'Als deze leverancier een week plat ligt, wat merkt onze essentiële dienst daarvan?',
    },
    help: {
      en: 'The scheme looks mainly at the impact on you when the supplier has an incident (nis2qualitymark.eu/waarom-deze-wet).',
      nl: 'Het keurmerk kijkt vooral naar de gevolgen voor u als de leverancier een incident heeft (nis2qualitymark.eu/waarom-deze-wet).',
    },
    values: [
      { id: 'none', label: { en: 'Nothing noticeable', nl: 'Niets merkbaars' } },
      { id: 'limited', label: { en: 'Extra work for us, our customers notice nothing', nl: 'Extra werk voor ons, onze klanten merken niets' } },
      { id: 'hindrance', label: { en: 'The service suffers', nl: 'De dienst lijdt eronder' } },
      { id: 'standstill', label: { en: 'The service stops, or is unsafe', nl: 'De dienst valt stil of is niet meer veilig' } },
    ],
  },
];
