import { compareLevels, qmLevels, type Level, type QmLevel } from '../level/method.ts';

/** How sure an organisation wants to be of a certificate, the weaker check first. */
export const checks = ['document_checked', 'issuer_confirmed'] as const;
export type Check = (typeof checks)[number];

/** What it takes for a certificate to count for one level. */
export interface LevelPolicy {
  readonly check: Check;
  /** Somebody else than who invited the supplier, or entered the certificate. */
  readonly secondPerson: boolean;
  /** After so many months the last check is asked for again. */
  readonly againAfterMonths: number;
}
export type VerificationPolicy = Readonly<Record<QmLevel, LevelPolicy>>;

export const againAfterMonthsBounds = { min: 1, max: 36 } as const;

/**
 * In force until an organisation chooses otherwise. Our design: no public register of certificates and no rule of the
 * scheme about checking them is known, and QM30 is for suppliers whose standstill would be a significant disruption.
 */
export const defaultVerificationPolicy: VerificationPolicy = {
  QM10: { check: 'document_checked', secondPerson: false, againAfterMonths: 12 },
  QM20: { check: 'document_checked', secondPerson: false, againAfterMonths: 12 },
  QM30: { check: 'issuer_confirmed', secondPerson: true, againAfterMonths: 12 },
};

/**
 * The highest level, up to its own, for which a certificate counts once somebody has read it, and before its issuer has
 * said anything. `none`: for no level. Our design: what reading is enough for, it is enough for under a higher mark too.
 */
export function enoughByReading(level: QmLevel, policy: VerificationPolicy, isOtherPerson: boolean): Level {
  const enough = qmLevels.filter((one) => {
    const { check, secondPerson } = policy[one];
    return compareLevels(one, level) <= 0 && check === 'document_checked' && (isOtherPerson || !secondPerson);
  });
  return enough.at(-1) ?? 'none';
}

/** The first level that would ask less than a lower one; null: each asks at least as much. */
export function asksLessThanLower(policy: VerificationPolicy): QmLevel | null {
  const weight = ({ check, secondPerson }: LevelPolicy) => [checks.indexOf(check), secondPerson ? 1 : 0];
  return (
    qmLevels.find((level, index) => {
      const lower = qmLevels[index - 1];
      if (!lower) return false;
      const [own, below] = [weight(policy[level]), weight(policy[lower])];
      return own.some((value, part) => value < (below[part] ?? 0));
    }) ?? null
  );
}
