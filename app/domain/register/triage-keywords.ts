import { keywords } from './keywords.ts';
import { nameWithoutLegalForm } from './name-key.ts';

/** Words that tell what a payment was, in English and Dutch. Our design; they only propose, a person confirms. */

const placeholderNames = new Set(['n a', 'na', 'nvt', 'n v t', 'onbekend', 'unknown', 'diversen', 'divers', 'various', 'sundry', 'sundries', 'miscellaneous', 'test', 'dummy', 'kas', 'bank', 'petty cash', 'suspense', 'one off', 'crediteur', 'supplier', 'leverancier']);
const placeholderWords = keywords(
  'redacted*', 'personal data', 'geanonimiseerd*', 'anonymised', 'geheim', 'general expenses', 'sundry supplier*', 'sundry creditor*', 'one off supplier*', 'diverse crediteuren', 'diverse leveranciers', 'refunds', 'holding account', 'misc account', 'suspense account',
);

/** A folded name that stands for nobody in particular. */
export function namesNobody(folded: string): boolean {
  return folded === '' || /^[\d ]+$/.test(folded) || placeholderNames.has(folded) || placeholderWords(folded);
}

export const taxOffices = keywords(
  'hmrc', 'hm revenue*', 'her majestys revenue*', 'his majestys revenue*', 'inland revenue', 'belastingdienst', 'rijksbelasting*', 'douane', 'spf finances', 'fod financien', 'finanzamt',
  'bsgw', 'sabewa', 'belastingsamenwerking*', 'tax authority', 'dvla', 'rdw', 'uwv', 'sociale verzekeringsbank', 'svb', 'companies house', 'cjib', 'centraal justitieel incassobureau',
);

export const publicBodies = keywords(
  'council', 'councils', 'borough', 'gemeente', 'provincie', 'waterschap', 'hoogheemraadschap', 'heemraadschap', 'ministerie', 'ministry', 'rijksoverheid', 'rijkswaterstaat',
  'veiligheidsregio', 'omgevingsdienst', 'ggd', 'county court', 'magistrates', 'police', 'politie', 'police and crime commissioner', 'crown prosecution', 'department for*', 'department of*', 'environment agency', 'stad',
  'stadsbestuur', 'ocmw', 'openbaar lichaam', 'gemeenschappelijke regeling', 'kamer van koophandel', 'kadaster', 'land registry', 'parish meeting', 'nhs trust', 'fire authority', 'rechtbank',
);

/** Bodies with a public-sounding word in their name that do sell something. */
export const sellsDespiteItsName = keywords('design council', 'british council', 'services ltd', 'bv', 'b v', 'nv', 'ltd', 'limited', 'plc', 'llp', 'trading');

export const grants = keywords('grant', 'grants', 'subsidie*', '*subsidie', '*subsidies', 'contribution', 'contributions', 'other contributions', 'bijdrage*', 'donatie*', 'donation*', 'sponsor*', 'bursar*', 'developer contributions*');

export const benefits = keywords(
  'benefit', 'benefits', 'rent allowance*', 'housing benefit*', 'uitkering*', 'bijstand*', '*toeslag', '*toeslagen', 'homeless', 'discretionary*', 'huurtoeslag', 'child care vouchers', 'leefgeld', 'pgb',
);

export const refunds = keywords('refund*', 'ar refunds*', 'terugbetaling*', 'restitutie*', 'teruggave*', 'difference a c', 'deposit*', 'waarborgsom*', 'borg', 'compensation', 'schadevergoeding*', 'awaiting payment', 'claims');

export const taxesAndFines = keywords(
  'vehicle excise*', 'excise', 'business rates', 'council tax', 'precept*', 'levy', 'levies', 'vat', 'paye', 'national insurance', 'c i t*', 'cit awaiting*', 'belasting*', '*belasting', 'heffing*', '*heffing', '*heffingen', 'leges', 'boete*', 'fines', 'accijns', 'ozb', 'btw', 'loonheffing*', 'motorrijtuigenbelasting',
);

export const staffCosts = keywords(
  'salar*', 'wages', 'payroll deductions', 'staff expenses', 'travel expenses', 'employee*', 'members allowances', 'pension*', 'pensioen*', 'declaratie*', '*declaraties', 'reiskosten*', 'lonen', 'loonkosten', 'vakbond*', 'cycle scheme*',
);

export const privatePersons = keywords('private person*', 'particulier*', 'natuurlijke personen', 'individuals');

/** Where these are bought as well, somebody has to look: equipment is connected, printing takes addresses along. */
const notSoGeneral = keywords('equipment', 'appliances', 'apparatuur', 'apparaten', 'photocopying', 'printing');

const everydayNeeds = keywords(
  'catering', '*catering', 'hospitality', 'refreshments', 'restaurant*', 'lunch*', 'vending', 'koffie*', 'coffee*', 'hotel*', 'accommodation travel', 'accommodatie', 'travel', 'train fares', 'reizen', 'reis en verblijf*', 'zakenreis*', 'parking', 'parkeren',
  'subscriptions', 'subscription', 'memberships', 'abonnement*', 'lidmaatschap*', 'contributie*', 'books*', 'boeken', 'publications', 'kranten', 'tijdschriften', 'newspapers', 'periodicals', 'stationery', '*stationery*', 'kantoorartikelen', 'kantoorbenodigdheden',
  'flowers', 'bloemen', 'gifts', 'geschenken', 'relatiegeschenk*', 'kerstpakket*', 'special events', 'events', 'evenementen', 'representatie*', 'instructors*', 'coaching*', 'short courses', 'courses', 'cursus*', 'training*', 'opleiding*', 'congres*', 'conference*', 'seminars',
  'management development', 'staff advertising', 'advertising*', 'advertenties', 'promotiemateriaal', 'plants', 'planten', 'kunst', 'laundry*', 'wasserij', 'protective clothing', 'bedrijfskleding', 'werkkleding', 'uniforms', 'postage*', 'porti', 'postzegels', 'drukwerk',
  'furniture*', 'meubilair', 'kantoormeubelen', 'entertainment', 'sport*', 'jubilea', 'bedrijfsuitje',
);

/** A spending category of what can be bought anywhere, and nothing else. */
export function generalNeeds(category: string): boolean {
  return everydayNeeds(category) && !notSoGeneral(category);
}

/** A folded name that tells a trade or a legal form, so that it is no private person's. */
export function namesATrade(name: string, folded: string): boolean {
  return tradeWords(folded) || nameWithoutLegalForm(name) !== folded;
}

/** A name with initials and no word of trade: `J. de Vries`, `Dhr. P.A. Jansen`, `Mrs A Miller`. Looks at the name as written. */
export function looksLikePerson(name: string): boolean {
  const bare = name.trim();
  if (tradeWords(bare.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim())) return false;
  if (/^(mr|mrs|ms|miss|dhr|mevr|mw|de heer|mevrouw|fam)\.? +\p{L}/iu.test(bare)) return true;
  return /^(\p{Lu}\.){1,4} +((van|de|der|den|ter|ten|te|op|in|'t|von|du|la|el) +){0,3}\p{Lu}[\p{L}'’-]{2,}(-\p{Lu}\p{L}+)?( *(e\/o|en\/of).*)?$/u.test(bare);
}

const tradeWords = keywords(
  'bv', 'b v', 'nv', 'vof', 'ltd', 'limited', 'plc', 'llp', 'gmbh', 'holding', 'groep', 'group', 'bedrijf', '*bedrijf', 'services', '*service', 'diensten', '*diensten', 'zn', 'zonen', 'sons', 'son', 'en', 'and', 'co', 'advies', 'consult*', 'techniek', '*techniek', 'bouw', '*bouw',
  'transport', 'handel*', '*handel', 'architect*', 'advocaten', 'notaris*', 'tandarts*', 'praktijk', 'agency', 'partners', 'associates', 'solutions', 'systems', 'stichting', 'school', 'trust', 'contractors', 'builders', 'building', 'construction', 'plumbing', 'heating', 'properties', 'installaties', 'onderhoud', 'automatisering', 'schilders*', 'hoveniers*',
);
