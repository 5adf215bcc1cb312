import { foldName } from '../../register/name-key.ts';
import { compareHolderName } from '../holder.ts';
import { readFields, type ReadFact, type ReadField } from './read-fact.ts';

/** What was typed over from a document, by the fields that can be read. */
export type TypedFacts = Readonly<Record<ReadField, string | null>>;

/**
 * A field beside the document.
 *
 * - `same`: the document says so too, there
 * - `other`: it says something else there, and nowhere the same
 * - `unread`: nothing was read for it: that says nothing
 */
export interface ReadingCheck {
  field: ReadField;
  is: 'same' | 'other' | 'unread';
  read: ReadFact | null;
}

export function compareReading(typed: TypedFacts, facts: readonly ReadFact[]): ReadingCheck[] {
  return readFields.map((field) => {
    const read = facts.filter((fact) => fact.field === field);
    const agreeing = read.find((fact) => agrees(field, typed[field], fact.value));
    if (agreeing) return { field, is: 'same', read: agreeing };
    const [first] = read;
    return first && (typed[field] || !mayBeLeftOut.has(field)) ? { field, is: 'other', read: first } : { field, is: 'unread', read: first ?? null };
  });
}

/** Left empty, these are missing and not contradicted. */
const mayBeLeftOut: ReadonlySet<ReadField> = new Set(['level', 'holderKvkNumber', 'certificateNumber', 'scopeText']);

function agrees(field: ReadField, typed: string | null, read: string): boolean {
  if (typed === null || typed === '') return false;
  switch (field) {
    case 'holderName':
      return compareHolderName(typed, read) === 'same' || foldName(read).startsWith(`${foldName(typed)} `);
    case 'issuer':
    case 'scopeText':
      return foldName(typed).includes(foldName(read)) || foldName(read).includes(foldName(typed));
    case 'certificateNumber':
      return bare(typed) === bare(read);
    default:
      return typed === read;
  }
}

const bare = (number: string) => number.toLowerCase().replace(/[^\p{L}\d]/gu, '');
