import { parseCountry } from '#app/domain/register/countries.ts';
import { countryOfVatNumber, parseKvkNumber, parseLei, parseVatNumber } from '#app/domain/register/identifiers.ts';
import type { DraftContact, DraftNote } from './draft.ts';
import type { ImportField } from './fields.ts';
import type { ImportLine } from './read-line.ts';

/** Facts about a supplier that its lines state, checked. A value that fails its check is left out and named in a note. */
export interface CheckedFacts {
  kvkNumber: string | null;
  vatNumber: string | null;
  lei: string | null;
  country: string | null;
  website: string | null;
  note: string | null;
  contact: DraftContact | null;
  notes: DraftNote[];
}

const emailShape = /^[^\s@<>"(),;]+@[^\s@<>"(),;]+\.[^\s@<>"(),;]{2,}$/;

export function checkFacts(lines: readonly ImportLine[]): CheckedFacts {
  const notes: DraftNote[] = [];
  const country = checkCountry(firstText(lines, 'country'), notes);
  const vatNumber = checkVat(firstText(lines, 'vat_number'), country, notes);
  return {
    kvkNumber: checkKvk(firstText(lines, 'kvk_number'), notes),
    vatNumber,
    lei: checkLei(firstText(lines, 'lei'), notes),
    country: country ?? (vatNumber ? countryOfVatNumber(vatNumber) : null),
    website: checkWebsite(firstText(lines, 'website'), notes),
    note: firstText(lines, 'note').slice(0, 2_000) || null,
    contact: checkContact(lines, notes),
    notes,
  };
}

function firstText(lines: readonly ImportLine[], field: ImportField): string {
  for (const line of lines) {
    const text = line.text(field);
    if (text !== '' && text !== '-') return text;
  }
  return '';
}

function checkKvk(text: string, notes: DraftNote[]): string | null {
  if (text === '') return null;
  const parsed = parseKvkNumber(text);
  if (!parsed.ok) {
    notes.push({ code: 'kvk_refused', value: text });
    return null;
  }
  if (/^\d{7}$/.test(text)) notes.push({ code: 'kvk_padded' });
  return parsed.value;
}

function checkVat(text: string, country: string | null, notes: DraftNote[]): string | null {
  if (text === '') return null;
  const parsed = parseVatNumber(text, country);
  if (parsed.ok) return parsed.value;
  notes.push({ code: 'vat_refused', value: text });
  return null;
}

function checkLei(text: string, notes: DraftNote[]): string | null {
  if (text === '') return null;
  const parsed = parseLei(text);
  if (parsed.ok) return parsed.value;
  notes.push({ code: 'lei_refused', value: text });
  return null;
}

function checkCountry(text: string, notes: DraftNote[]): string | null {
  if (text === '') return null;
  const code = parseCountry(text);
  if (!code) notes.push({ code: 'country_refused', value: text });
  return code;
}

function checkWebsite(text: string, notes: DraftNote[]): string | null {
  if (text === '') return null;
  try {
    const url = new URL(/^https?:\/\//i.test(text) ? text : `https://${text}`);
    if (url.hostname.includes('.') && (url.protocol === 'https:' || url.protocol === 'http:') && !url.username) return url.href.replace(/\/$/, '').slice(0, 300);
  } catch {
    // Falls through to the note.
  }
  notes.push({ code: 'website_refused', value: text });
  return null;
}

function checkContact(lines: readonly ImportLine[], notes: DraftNote[]): DraftContact | null {
  const name = firstText(lines, 'contact_name').slice(0, 200) || null;
  const phone = firstText(lines, 'contact_phone').slice(0, 50) || null;
  const given = firstText(lines, 'contact_email').replace(/^mailto:/i, '');
  const email = emailShape.test(given) ? given.toLowerCase() : null;
  if (given !== '' && !email) notes.push({ code: 'email_refused', value: given });
  return name || phone || email ? { name, email, phone } : null;
}
