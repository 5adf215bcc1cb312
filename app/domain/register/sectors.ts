import type { LocalText } from '../language/local-text.ts';

export interface Subsector {
  readonly code: string;
  readonly name: LocalText;
}

/** A sector of high criticality (Annex I) or another critical sector (Annex II) of Directive (EU) 2022/2555. */
export interface Sector {
  /** 1 to 18: Annex I first, then Annex II, so that one number tells a sector. Our numbering; stored in `organisation`. */
  readonly number: number;
  readonly annex: 'I' | 'II';
  readonly numberInAnnex: number;
  readonly name: LocalText;
  readonly subsectors: readonly Subsector[];
}

export const sectors: readonly Sector[] = [
  { number: 1, annex: 'I', numberInAnnex: 1, name: { en: 'Energy', nl: 'Energie' }, subsectors: [
    { code: 'a', name: { en: 'Electricity', nl: 'Elektriciteit' } },
    { code: 'b', name: { en: 'District heating and cooling', nl: 'Stadsverwarming en -koeling' } },
    { code: 'c', name: { en: 'Oil', nl: 'Aardolie' } },
    { code: 'd', name: { en: 'Gas', nl: 'Gas' } },
    { code: 'e', name: { en: 'Hydrogen', nl: 'Waterstof' } },
  ] },
  { number: 2, annex: 'I', numberInAnnex: 2, name: { en: 'Transport', nl: 'Transport' }, subsectors: [
    { code: 'a', name: { en: 'Air', nl: 'Lucht' } },
    { code: 'b', name: { en: 'Rail', nl: 'Spoor' } },
    { code: 'c', name: { en: 'Water', nl: 'Water' } },
    { code: 'd', name: { en: 'Road', nl: 'Weg' } },
  ] },
  { number: 3, annex: 'I', numberInAnnex: 3, name: { en: 'Banking', nl: 'Bankwezen' }, subsectors: [] },
  { number: 4, annex: 'I', numberInAnnex: 4, name: { en: 'Financial market infrastructures', nl: 'Infrastructuur voor de financiële markt' }, subsectors: [] },
  { number: 5, annex: 'I', numberInAnnex: 5, name: { en: 'Health', nl: 'Gezondheidszorg' }, subsectors: [] },
  { number: 6, annex: 'I', numberInAnnex: 6, name: { en: 'Drinking water', nl: 'Drinkwater' }, subsectors: [] },
  { number: 7, annex: 'I', numberInAnnex: 7, name: { en: 'Waste water', nl: 'Afvalwater' }, subsectors: [] },
  { number: 8, annex: 'I', numberInAnnex: 8, name: { en: 'Digital infrastructure', nl: 'Digitale infrastructuur' }, subsectors: [] },
  { number: 9, annex: 'I', numberInAnnex: 9, name: { en: 'ICT service management (business-to-business)', nl: 'Beheer van ICT-diensten (business-to-business)' }, subsectors: [] },
  { number: 10, annex: 'I', numberInAnnex: 10, name: { en: 'Public administration', nl: 'Overheid' }, subsectors: [] },
  { number: 11, annex: 'I', numberInAnnex: 11, name: { en: 'Space', nl: 'Ruimtevaart' }, subsectors: [] },
  { number: 12, annex: 'II', numberInAnnex: 1, name: { en: 'Postal and courier services', nl: 'Post- en koeriersdiensten' }, subsectors: [] },
  { number: 13, annex: 'II', numberInAnnex: 2, name: { en: 'Waste management', nl: 'Afvalstoffenbeheer' }, subsectors: [] },
  { number: 14, annex: 'II', numberInAnnex: 3, name: { en: 'Manufacture, production and distribution of chemicals', nl: 'Vervaardiging, productie en distributie van chemische stoffen' }, subsectors: [] },
  { number: 15, annex: 'II', numberInAnnex: 4, name: { en: 'Production, processing and distribution of food', nl: 'Productie, verwerking en distributie van levensmiddelen' }, subsectors: [] },
  { number: 16, annex: 'II', numberInAnnex: 5, name: { en: 'Manufacturing', nl: 'Vervaardiging' }, subsectors: [
    { code: 'a', name: { en: 'Medical devices and in vitro diagnostic medical devices', nl: 'Medische hulpmiddelen en medische hulpmiddelen voor in-vitrodiagnostiek' } },
    { code: 'b', name: { en: 'Computer, electronic and optical products', nl: 'Informaticaproducten en elektronische en optische producten' } },
    { code: 'c', name: { en: 'Electrical equipment', nl: 'Elektrische apparatuur' } },
    { code: 'd', name: { en: 'Machinery and equipment n.e.c.', nl: 'Machines, apparaten en werktuigen, n.e.g.' } },
    { code: 'e', name: { en: 'Motor vehicles, trailers and semi-trailers', nl: 'Motorvoertuigen, aanhangers en opleggers' } },
    { code: 'f', name: { en: 'Other transport equipment', nl: 'Andere transportmiddelen' } },
  ] },
  { number: 17, annex: 'II', numberInAnnex: 6, name: { en: 'Digital providers', nl: 'Digitale aanbieders' }, subsectors: [] },
  { number: 18, annex: 'II', numberInAnnex: 7, name: { en: 'Research', nl: 'Onderzoek' }, subsectors: [] },
];

export function findSector(number: number): Sector | null {
  return sectors.find((sector) => sector.number === number) ?? null;
}

export function findSubsector(number: number, code: string): Subsector | null {
  return findSector(number)?.subsectors.find((subsector) => subsector.code === code) ?? null;
}

/** Whether a choice is whole: a sector that has subsectors needs one of them, the others take none. */
export function isSectorChoice(number: number, code: string | null): boolean {
  const sector = findSector(number);
  if (!sector) return false;
  return sector.subsectors.length === 0 ? code === null : code !== null && findSubsector(number, code) !== null;
}
