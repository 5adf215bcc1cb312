import { parseKvkNumber } from '../../register/identifiers.ts';
import type { SchemeId } from '../schemes.ts';
import { labelled, type LabelledField } from './labels.ts';
import { readFields, type ReadFact } from './read-fact.ts';
import { datesIn } from './written-date.ts';

/** Words by which a scheme is named. In this order: a certificate of the mark may speak of ISO 27001 as well. */
const schemeWords: readonly (readonly [SchemeId, RegExp])[] = [
  ['nis2-qm', /NIS\s?-?2\s+(?:Quality\s*Mark|Keurmerk|QM)|\bQM\s?(?:10|20|30)\b/i],
  ['iso-27001', /\bISO(?:\/IEC)?\s*27001/i],
  ['nen-7510', /\bNEN\s*7510/i],
  ['iec-62443', /\bIEC\s*62443/i],
  ['tisax', /\bTISAX\b/i],
  ['cyfun', /\bCyberFundamentals\b|\bCyFun\b/i],
  ['soc-2', /\bSOC\s?2\b/i],
  ['c5', /\bBSI\s+C5\b/i],
  ['eucc', /\bEUCC\b/],
  ['cyber-essentials', /\bCyber Essentials\b/i],
];

const level = /\bQM[\s-]?(10|20|30)\b/gi;
/** Of so many pages: what comes after is about the audit, not about the certificate. Our design. */
const lookedAtPages = 5;
const maxFactsPerField = 5;

/**
 * Reads what a certificate seems to say of itself, from its lines of text. How certificates of the mark are laid out is not
 * published (domain notes, 1.4), so this goes by the words that stand before such facts on certificates in general. Our design.
 */
export function readFacts(pages: readonly string[]): ReadFact[] {
  const found: ReadFact[] = [];
  const add = (fact: ReadFact) => {
    const same = found.filter((one) => one.field === fact.field);
    if (same.length < maxFactsPerField && !same.some((one) => one.value === fact.value)) found.push(fact);
  };
  pages.slice(0, lookedAtPages).forEach((text, index) => {
    const lines = text.split('\n');
    lines.forEach((line, at) => factsOfLine(line, lines[at + 1] ?? '').forEach((fact) => add({ ...fact, page: index + 1, line: fact.isNext ? at + 1 : at })));
  });
  return inOrder(oneScheme(found));
}

type LineFact = Pick<ReadFact, 'field' | 'value'> & { isNext?: boolean };

function factsOfLine(line: string, next: string): LineFact[] {
  const found: LineFact[] = [...line.matchAll(level)].map((match) => ({ field: 'level', value: `QM${match[1]}` }));
  const scheme = schemeWords.find(([, words]) => words.test(line))?.[0];
  if (scheme) found.push({ field: 'scheme', value: scheme });
  for (const { field, rest } of labelled(line)) {
    const isNext = rest === '';
    const value = valueOf(field, isNext ? next : rest);
    if (value) found.push({ field, value, isNext });
    // *Valid from … to …* in one line.
    const second = field === 'validFrom' ? datesIn(rest)[1] : undefined;
    if (second) found.push({ field: 'validUntil', value: second });
  }
  return found;
}

function valueOf(field: LabelledField, text: string): string | null {
  switch (field) {
    case 'validFrom':
    case 'validUntil':
      return datesIn(text)[0] ?? null;
    case 'holderKvkNumber': {
      const digits = /\d[\d\s.]{5,10}\d/.exec(text)?.[0] ?? '';
      const parsed = parseKvkNumber(digits);
      return parsed.ok ? parsed.value : null;
    }
    case 'certificateNumber':
      return /^[\p{L}\d][\p{L}\d\s./_-]{1,60}$/u.test(text) && /\d/.test(text) && datesIn(text).length === 0 ? text : null;
    default:
      return /\p{L}/u.test(text) ? text.slice(0, 300) : null;
  }
}

/** What is named first in the order above wins: the others are spoken of. */
function oneScheme(facts: readonly ReadFact[]): ReadFact[] {
  const named = facts.filter((fact) => fact.field === 'scheme');
  const first = schemeWords.map(([id]) => named.find((fact) => fact.value === id)).find(Boolean);
  return facts.filter((fact) => fact.field !== 'scheme' || fact === first);
}

function inOrder(facts: readonly ReadFact[]): ReadFact[] {
  return facts.toSorted((one, other) => readFields.indexOf(one.field) - readFields.indexOf(other.field));
}
