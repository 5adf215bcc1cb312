import { z } from 'zod';
import { qmLevels, type QmLevel } from '#app/domain/level/method.ts';
import { againAfterMonthsBounds, asksLessThanLower, checks, type LevelPolicy, type VerificationPolicy } from '#app/domain/verification/policy.ts';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { policyMessages } from './messages.ts';
import { policyField } from './policy-fields.ts';

type Sentences = Bound<(typeof policyMessages)['en']>['problems'];

/** The whole policy at once; a higher level asks at least as much as a lower one. */
export function policyForm(t: Sentences) {
  const { min, max } = againAfterMonthsBounds;
  const error = t.months({ min, max });
  const months = z.coerce.number({ error }).int({ error }).min(min, { error }).max(max, { error });
  const ofLevel = (level: QmLevel) => ({ [policyField.check(level)]: z.enum(checks), [policyField.second(level)]: z.literal('on').optional(), [policyField.again(level)]: months });
  const shape = Object.assign({}, ...qmLevels.map(ofLevel)) as Record<string, z.ZodType>;
  return z
    .object(shape)
    .transform((values) => Object.fromEntries(qmLevels.map((level) => [level, levelOf(values as Record<string, unknown>, level)])) as unknown as VerificationPolicy)
    .superRefine((policy, check) => {
      const level = asksLessThanLower(policy);
      if (level) check.addIssue({ code: 'custom', message: t.lower({ level }), path: [policyField.check(level)] });
    });
}

function levelOf(values: Record<string, unknown>, level: QmLevel): LevelPolicy {
  return { check: values[policyField.check(level)] as LevelPolicy['check'], secondPerson: values[policyField.second(level)] === 'on', againAfterMonths: Number(values[policyField.again(level)]) };
}
