import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Level, QmLevel } from '../level/method.ts';
import { compareLevels } from '../level/method.ts';
import { compareHolderName, compareHolderNumber } from './holder.ts';
import { certifiedLevel } from './schemes.ts';
import { proposedValidUntil, validityOn } from './validity.ts';

interface Certificate {
  scheme: string;
  level: QmLevel | null;
  holderName: string;
  holderKvkNumber: string | null;
  validFrom: CalendarDate;
  validUntil: CalendarDate;
}

interface Expected {
  legalName: string;
  kvkNumber: string | null;
  /** The level that each supplied service may require at most. */
  services: readonly { id: string; highest: Level }[];
}

/** Something on a certificate that is not as one would expect: it asks for a look, it forbids nothing. */
export type Difference =
  | { kind: 'holder_legal_form'; tone: 'info' }
  | { kind: 'holder_name'; tone: 'warn' }
  | { kind: 'holder_number'; tone: 'warn' }
  | { kind: 'level_too_low'; tone: 'warn'; held: QmLevel; required: QmLevel; serviceId: string }
  | { kind: 'other_scheme'; tone: 'info' }
  | { kind: 'not_yet_valid'; tone: 'warn'; days: number }
  | { kind: 'expired'; tone: 'warn'; days: number }
  | { kind: 'expiring'; tone: 'info'; days: number }
  | { kind: 'long_validity'; tone: 'info'; proposed: CalendarDate };

/** Within so many days the end of a certificate is worth a word. Our design. */
const soonDays = 90;

/** What differs between a certificate, the supplier that it stands beside, and what is required, as seen on a day. */
export function findDifferences(certificate: Certificate, expected: Expected, today: CalendarDate): Difference[] {
  return [...holderDifferences(certificate, expected), ...levelDifferences(certificate, expected), ...dateDifferences(certificate, today)];
}

function holderDifferences({ holderName, holderKvkNumber }: Certificate, { legalName, kvkNumber }: Expected): Difference[] {
  const name = compareHolderName(holderName, legalName);
  const found: Difference[] = [];
  if (name === 'other_legal_form') found.push({ kind: 'holder_legal_form', tone: 'info' });
  if (name === 'other') found.push({ kind: 'holder_name', tone: 'warn' });
  if (compareHolderNumber(holderKvkNumber, kvkNumber) === 'other') found.push({ kind: 'holder_number', tone: 'warn' });
  return found;
}

function levelDifferences(certificate: Certificate, { services }: Expected): Difference[] {
  const held = certifiedLevel(certificate);
  if (!held) return [{ kind: 'other_scheme', tone: 'info' }];
  return services.flatMap(({ id, highest }): Difference[] =>
    highest !== 'none' && compareLevels(held, highest) < 0 ? [{ kind: 'level_too_low', tone: 'warn', held, required: highest, serviceId: id }] : [],
  );
}

function dateDifferences(certificate: Certificate, today: CalendarDate): Difference[] {
  const { is, days } = validityOn(certificate, today);
  const found: Difference[] = [];
  if (is === 'not_yet') found.push({ kind: 'not_yet_valid', tone: 'warn', days });
  if (is === 'expired') found.push({ kind: 'expired', tone: 'warn', days });
  if (is === 'valid' && days <= soonDays) found.push({ kind: 'expiring', tone: 'info', days });
  const proposed = proposedValidUntil(certificate.validFrom);
  if (certifiedLevel(certificate) && certificate.validUntil > proposed) found.push({ kind: 'long_validity', tone: 'info', proposed });
  return found;
}
