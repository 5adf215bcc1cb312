import { foldName } from '#app/domain/register/name-key.ts';

const redacted = /\b(redacted|personal data|weggelakt|zwartgelakt|gelakt|geanonimiseerd|anoniem|anonymised|anonymized|persoonsgegevens|privacygevoelig|afgeschermd|ivm privacy|i v m privacy|withheld|confidential|vertrouwelijk|avg|gdpr)\b/;
const redactedWhole = /^(private (person|individual)s?|natuurlijk(e)? perso(o)?n(en)?|particulier(en)?|individuals?|privacy|xxx+|n n|nnb)$/;

/** A payee whose name the file keeps back. `Redactive Media Sales` is a company. */
export function isRedactedName(name: string): boolean {
  const folded = foldName(name);
  return redactedWhole.test(folded) || (redacted.test(folded) && folded.split(' ').length <= 5);
}

const totalLabel = /^((sub|eind) ?)?(grand )?(total|totals|totaal)( (general|generaal|amount|bedrag|spend|payments|uitgaven|excl btw|incl btw|eur|gbp|\d{4}))*$/;

/** A sum that a spreadsheet put under, or between, its lines. */
export function isTotalLabel(cell: string): boolean {
  return cell.length < 60 && totalLabel.test(foldName(cell));
}

/** No letters and no digits: dashes, dots, question marks; or a word that says that there is nothing. */
export function isBlankName(name: string): boolean {
  return /^(|n a|na|nvt|n v t|onbekend|unknown|none|geen|leeg|blank|null|tbd|tbc|0+)$/.test(foldName(name));
}

interface Spelling {
  name: string;
  times: number;
}

const legalForm = /\b(b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?|ltd\.?|limited|plc|llp|llc|inc\.?|gmbh|s\.?a\.?|ag)$/i;
const spellingRank = ({ name }: Spelling) => (legalForm.test(name) ? 2 : 0) + (/\p{Ll}/u.test(name) && /\p{Lu}/u.test(name) ? 1 : 0);

/** With a legal form before one without, capitals and small letters before capitals only, then the most frequent, then the longest. */
export function bestSpelling(spellings: readonly Spelling[]): string {
  const [best] = [...spellings].sort((a, b) => spellingRank(b) - spellingRank(a) || b.times - a.times || b.name.length - a.name.length || (a.name < b.name ? -1 : 1));
  return best?.name ?? '';
}
