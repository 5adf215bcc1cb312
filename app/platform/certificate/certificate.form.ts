import { z } from 'zod';
import { isCalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { schemeIds } from '#app/domain/certificate/schemes.ts';
import { proposedValidUntil } from '#app/domain/certificate/validity.ts';
import { qmLevels } from '#app/domain/level/method.ts';
import { cleanText } from '#app/domain/register/clean-text.ts';
import { parseKvkNumber } from '#app/domain/register/identifiers.ts';

/** What may be wrong with it, in the words of who types: a member, or the supplier itself. */
export interface CertificateSentences {
  date: string;
  holder: string;
  issuer: string;
  kvk: string;
  level: string;
  validUntil: string;
  order: string;
}

/** What a document says, as it was typed over by hand. */
export function certificateForm(t: CertificateSentences) {
  const line = (maxLength: number) => z.string().max(maxLength).transform(cleanText);
  const date = z.string().refine(isCalendarDate, { error: t.date });
  return z
    .object({
      scheme: z.enum(schemeIds),
      level: z.enum(qmLevels).optional(),
      holderName: line(200).refine((text) => text !== '', { error: t.holder }),
      holderKvkNumber: z.string().optional().transform((text, check) => kvkNumber(text, t.kvk, check)),
      scopeText: z.string().max(4_000).optional().transform((text) => text?.trim() ?? ''),
      issuer: line(200).refine((text) => text !== '', { error: t.issuer }),
      certificateNumber: line(100).optional().transform((text) => text || null),
      validFrom: date,
      validUntil: date.optional(),
    })
    .transform((values, check) => {
      const isMark = values.scheme === 'nis2-qm';
      const validUntil = values.validUntil ?? (isMark ? proposedValidUntil(values.validFrom) : null);
      const refuse = (path: 'level' | 'validUntil', message: string) => {
        check.addIssue({ code: 'custom', message, path: [path] });
        return z.NEVER;
      };
      if (isMark && !values.level) return refuse('level', t.level);
      if (validUntil === null) return refuse('validUntil', t.validUntil);
      if (validUntil < values.validFrom) return refuse('validUntil', t.order);
      return { ...values, level: isMark ? (values.level ?? null) : null, validUntil };
    });
}

export type CertificateValues = z.output<ReturnType<typeof certificateForm>>;

function kvkNumber(text: string | undefined, sentence: string, check: z.core.$RefinementCtx): string | null {
  const parsed = text ? parseKvkNumber(text) : null;
  if (!parsed || parsed.ok || parsed.problem === 'empty') return parsed?.ok ? parsed.value : null;
  check.addIssue({ code: 'custom', message: sentence });
  return z.NEVER;
}
