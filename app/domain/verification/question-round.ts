import { foldName } from '../register/name-key.ts';

/** How many certificates one press asks about at most, those checked longest ago first. Our design: what a preview still shows. */
export const largestRound = 500;

/** How many stand in one mail. Our design: a list that a desk works through in one sitting, within the budget of one address. */
export const questionsPerMail = 50;

export interface ListedIssuer {
  readonly id: string;
  readonly name: string;
}

/** Whether a certificate may mean an issuer of the list: one name is, or holds, the other. */
export function mayMean(named: string, listed: string): boolean {
  const [one, other] = [foldName(named), foldName(listed)];
  return one === other || one.includes(other) || other.includes(one);
}

/**
 * Whom of the list a certificate names. The same name, capitals and accents aside, goes before a longer or shorter one;
 * null: nobody, or it is not clear whom, and then a person chooses.
 */
export function issuerNamed<T extends ListedIssuer>(named: string, listed: readonly T[]): T | null {
  const same = listed.filter((one) => foldName(one.name) === foldName(named));
  const found = same.length > 0 ? same : listed.filter((one) => mayMean(named, one.name));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** In the order given, so many at a time. */
export function inMails<T>(questions: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(questions.length / questionsPerMail) }, (_, mail) => questions.slice(mail * questionsPerMail, (mail + 1) * questionsPerMail));
}
