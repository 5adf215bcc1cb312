/** All of it is invented. Names are put together so that no business or person of that name is likely to exist. */

export const stems: readonly string[] = [
  'Zilverotter', 'Maanbrug', 'Nevelhorst', 'Kwetterberg', 'Pluimgraaf', 'Sterrenkade', 'Ruisvoorde', 'Tintelmeer', 'Dromerdal', 'Knisperwoud',
  'Ratelhof', 'Bromtol', 'Fluisterdijk', 'Glimsteen', 'IJsvogelland', 'Karekietstein', 'Wolkenveer', 'Zonnedauw', 'Tureluurzijl', 'Koekoekshaven',
  'Mosterdkamp', 'Windorgel', 'Schemerbos', 'Vuurvliegen', 'Kaapstander', 'Hagelkruis', 'Dauwtrap', 'Lichtmist', 'Oeverzwaluw', 'Spinnewiel',
  'Torenvalk', 'Waaibrug', 'Zandloper', 'Mistbank', 'Regenfluit', 'Hoefblad', 'Kattenstaart', 'Lisdodde', 'Pimpelmees', 'Roerdompzee',
  'Sneeuwklok', 'Vlinderslag', 'Wilgenroos', 'Zeepaard', 'Appelvink', 'Boomkikker', 'Distelvlinder', 'Egelantier', 'Fazantenhof', 'Grutterij',
];

export const givenNames: readonly string[] = [
  'Bram', 'Noor', 'Teun', 'Lotte', 'Daan', 'Fleur', 'Joris', 'Maud', 'Ruben', 'Yara', 'Stijn', 'Ilse', 'Karim', 'Elif', 'Wout', 'Anouk', 'Milan', 'Zoë', 'Pieter',
];

export const familyNames: readonly string[] = [
  'Bedacht', 'van Verzonnen', 'Dichterlijk', 'de Fantast', 'Sprookjes', 'van Papier', 'Luchtkasteel', 'Schijnbaar', 'Zogenaamd', 'van den Inkt', 'Droombeeld', 'Denkbeeld', 'Fabeldier', 'van Horenzeggen', 'Nergens',
];

export const places: readonly string[] = [
  'Nergenshuizen', 'Verzonnendam', 'Droomstede', 'Papierwoude', 'Sprookhoven', 'Schijnveld', 'Fabelmonde', 'Luchtkasteel', 'Inktwerf', 'Waanderkerk',
];

/** Payees of every ledger that are no suppliers, with the code of why. */
export const noSuppliers: readonly (readonly [name: string, spendCategory: string, reason: string])[] = [
  ['Belastingdienst', 'Belastingen en heffingen', 'tax_office'],
  ['Gemeentelijke Belastingen Droomstede', 'Belastingen en heffingen', 'tax_office'],
  ...places.map((place) => [`Gemeente ${place}`, 'Belastingen en heffingen', 'public_body'] as const),
  ...places.slice(0, 4).map((place) => [`Provincie ${place}land`, 'Bijdragen aan overheden', 'public_body'] as const),
  ['Stichting Kinderboerderij De Papieren Geit', 'Subsidies en bijdragen', 'grant'],
  ['Stichting Zwemvreugd Schijnveld', 'Subsidies en bijdragen', 'grant'],
  ['Vereniging Vrienden van de Fabelmonding', 'Subsidies en bijdragen', 'grant'],
  ['Harmonie Luchtkasteel', 'Subsidies en bijdragen', 'grant'],
  ...['R. Bedacht', 'T.M. Schijnbaar', 'L. van Papier', 'J. Zogenaamd', 'A.B. Dichterlijk', 'E. Nergens', 'K. Fabeldier', 'M. Droombeeld'].map((name) => [name, 'Schadevergoedingen particulieren', 'private_person'] as const),
  ['Afgeschermd', 'Schadevergoedingen particulieren', 'no_name'],
  ['Naam niet openbaar', 'Declaraties personeel', 'no_name'],
  ['Personeelsvereniging De Kletskop', 'Declaraties personeel', 'staff'],
  ['Pensioenfonds Het Gouden Blaadje', 'Personeelslasten', 'staff'],
  ['Teruggaaf afnemers', 'Restituties', 'refund'],
];

/** What is bought anywhere tomorrow: no relevant dependency. */
export const generalNeeds: readonly (readonly [trade: string, spendCategory: string])[] = [
  ['Catering', 'Kantine en catering'],
  ['Bloemen & Planten', 'Representatie'],
  ['Kantoorartikelen', 'Kantoorbenodigdheden'],
  ['Drukwerk', 'Drukwerk'],
  ['Opleidingen', 'Opleidingen'],
  ['Taxi', 'Reis- en verblijfkosten'],
  ['Hotel', 'Reis- en verblijfkosten'],
  ['Boekhandel', 'Abonnementen en vakliteratuur'],
  ['Groenvoorziening', 'Groenonderhoud'],
  ['Glazenwasserij', 'Schoonmaak'],
  ['Bedrijfskleding', 'Bedrijfskleding'],
  ['Verhuizingen', 'Verhuizingen'],
];
