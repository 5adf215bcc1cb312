import type { ColumnProfile } from './column-profile.ts';
import { importFields, otherHeaders, synonyms, type ImportField, type Mapping } from './fields.ts';
import { headerWords, likeness } from './header-likeness.ts';

const phrases = importFields.map((field) => ({ field, phrases: synonyms[field].map((phrase) => phrase.split(' ')) }));
const otherPhrases = otherHeaders.map((phrase) => phrase.split(' '));
const enough = 45;

interface Guess {
  field: ImportField;
  column: number;
  score: number;
}

/** Which column is which field: first what the headers say, corrected by what the cells hold, then cells that speak for themselves. */
export function guessColumns(headers: readonly string[], profiles: readonly ColumnProfile[]): Mapping {
  const guesses = headers.flatMap((header, column) => guessesFor(headerWords(header), column, profiles[column]!));
  const mapping: Mapping = {};
  const taken = new Set<number>();
  for (const guess of guesses.sort((a, b) => b.score - a.score || a.column - b.column)) {
    if (guess.score < enough || mapping[guess.field] !== undefined || taken.has(guess.column)) continue;
    mapping[guess.field] = guess.column;
    taken.add(guess.column);
  }
  return withoutSharedReference(guessFromCells(mapping, taken, profiles), profiles);
}

function guessesFor(words: string[], column: number, profile: ColumnProfile): Guess[] {
  const other = Math.max(...otherPhrases.map((phrase) => likeness(words, phrase)));
  return phrases.flatMap(({ field, phrases: candidates }) => {
    // Phrases stand in order of how surely they mean the field.
    const best = Math.max(...candidates.map((phrase, index) => likeness(words, phrase) - Math.min(index, 20) * 0.4));
    if (best < enough || other > best) return [];
    // Of `Bedrag 2023` and `Bedrag 2024` the later one.
    const lateness = field === 'amount' ? ((yearIn(words) ?? 2000) - 2000) / 100 : 0;
    return [{ field, column, score: best + contentScore(field, profile) + lateness }];
  });
}

/** `Spend 2024 (EUR)` → 2024. */
export function yearIn(words: readonly string[]): number | null {
  const year = words.find((word) => /^20\d{2}$/.test(word));
  return year ? Number(year) : null;
}

/** A column with far fewer values than there are names says what kind of supplier it is, not which. */
function withoutSharedReference(mapping: Mapping, profiles: readonly ColumnProfile[]): Mapping {
  const { own_reference: reference, ...others } = mapping;
  const names = mapping.legal_name === undefined ? undefined : profiles[mapping.legal_name];
  const isShared = reference !== undefined && names !== undefined && (profiles[reference]?.distinct ?? 0) * 2 < names.distinct;
  return isShared ? others : mapping;
}

/** What the cells add to, or take from, what the header says. */
function contentScore(field: ImportField, profile: ColumnProfile): number {
  if (profile.filled === 0) return -30;
  const needs = (share: number) => (share >= 0.6 ? 10 : share >= 0.3 ? 0 : -70);
  switch (field) {
    case 'amount':
      return needs(profile.numbers) + (profile.decimals > 0.3 ? 5 : 0) - (profile.years > 0.9 ? 60 : 0);
    case 'payment_date':
      return needs(profile.dates);
    case 'year':
      return needs(profile.years);
    case 'contact_email':
      return needs(profile.emails);
    case 'kvk_number':
      return profile.words > 0.7 ? -70 : needs(profile.kvkNumbers);
    case 'lei':
      return needs(profile.leis);
    case 'vat_number':
      return profile.decimals > 0.3 ? -70 : profile.vatNumbers > 0.3 ? 10 : 0;
    case 'legal_name':
      return profile.words < 0.5 ? -70 : 10 * Math.min(1, profile.legalForms * 3) + (profile.distinct < 3 && profile.filled > 10 ? -50 : 0);
    case 'spend_category':
      return profile.words < 0.5 ? -15 : profile.distinct < 3 && profile.filled > 10 ? -20 : 5;
    case 'own_reference':
      return profile.dates > 0.8 || profile.decimals > 0.5 || profile.digits < 0.5 ? -70 : 0;
    default:
      return 0;
  }
}

/** Fields whose cells cannot be mistaken, and the one that no import can do without. */
function guessFromCells(mapping: Mapping, taken: Set<number>, profiles: readonly ColumnProfile[]): Mapping {
  const found = { ...mapping };
  const claim = (field: ImportField, worth: (profile: ColumnProfile) => number) => {
    if (found[field] !== undefined) return;
    const free = profiles.map((profile, column) => ({ column, worth: taken.has(column) || profile.filled === 0 ? 0 : worth(profile) }));
    const best = free.sort((a, b) => b.worth - a.worth)[0];
    if (!best || best.worth <= 0) return;
    found[field] = best.column;
    taken.add(best.column);
  };
  claim('contact_email', (profile) => (profile.emails > 0.8 ? 1 : 0));
  claim('lei', (profile) => (profile.leis > 0.8 ? 1 : 0));
  claim('vat_number', (profile) => (profile.vatNumbers > 0.8 ? 1 : 0));
  claim('legal_name', (profile) => (profile.legalForms > 0.2 ? profile.legalForms : 0));
  claim('legal_name', (profile) => (profile.words > 0.9 && profile.numbers < 0.1 && profile.emails < 0.1 ? profile.distinct / profile.filled : 0));
  return found;
}
