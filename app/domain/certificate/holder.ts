import { foldName, nameWithoutLegalForm } from '../register/name-key.ts';

/**
 * How the holder that a certificate names compares with the supplier in the register.
 *
 * - `same`: but for case, accents and punctuation;
 * - `other_legal_form`: the names agree once the legal form is left out; `Jansen B.V.` and `Jansen Holding B.V.` do not;
 * - `other`: another name. Certificates of a group company are common and may not cover the company that delivers.
 */
export type HolderName = 'same' | 'other_legal_form' | 'other';

export function compareHolderName(holderName: string, legalName: string): HolderName {
  if (foldName(holderName) === foldName(legalName)) return 'same';
  return nameWithoutLegalForm(holderName) === nameWithoutLegalForm(legalName) ? 'other_legal_form' : 'other';
}

/** `unknown`: one of the two does not say. */
export type HolderNumber = 'same' | 'other' | 'unknown';

export function compareHolderNumber(holderKvk: string | null, supplierKvk: string | null): HolderNumber {
  if (!holderKvk || !supplierKvk) return 'unknown';
  return holderKvk === supplierKvk ? 'same' : 'other';
}
