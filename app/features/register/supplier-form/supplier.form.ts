import { z } from 'zod';
import { findCategory, findKind } from '#app/domain/register/categories.ts';
import { cleanText } from '#app/domain/register/clean-text.ts';
import { isCountryCode } from '#app/domain/register/countries.ts';
import { parseKvkNumber, parseLei, parseVatNumber } from '#app/domain/register/identifiers.ts';
import { foldName } from '#app/domain/register/name-key.ts';
import { parseTags, type Tag } from '#app/domain/register/tags.ts';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { supplierFormMessages } from './messages.ts';
import { nis2EntityChoices, supplierStatuses } from './supplier-values.ts';

type Sentences = Bound<(typeof supplierFormMessages)['en']>['problems'];

const maxNameLength = 200;
const maxNoteLength = 4_000;
const maxLinesLength = 4_000;

/** What the form sends, judged in the language of who typed it. Empty fields arrive as `undefined`. */
export function supplierForm(t: Sentences) {
  const shortText = (limit: number) => z.string().max(limit, { error: t.tooLong({ limit }) }).transform(cleanText);
  const lines = z.string().max(maxLinesLength, { error: t.tooLong({ limit: maxLinesLength }) }).transform(cleanLines);
  const choice = z.string().optional().transform((value) => value ?? null);
  return z
    .object({
      legalName: z
        .string({ error: t.nameMissing })
        .max(maxNameLength, { error: t.tooLong({ limit: maxNameLength }) })
        .transform(cleanText)
        .refine((name) => foldName(name) !== '', { error: t.nameMissing }),
      kvkNumber: z.string().optional().transform((text, check) => identifier(text ? parseKvkNumber(text) : null, t.kvk, check)),
      vatNumber: z.string().optional(),
      lei: z.string().optional().transform((text, check) => identifier(text ? parseLei(text) : null, t.lei, check)),
      country: choice.refine((code) => code === null || isCountryCode(code), { error: t.country }),
      categoryId: choice.refine((id) => id === null || findCategory(id) !== null, { error: t.category }),
      kindIds: z.array(z.string()).default([]).transform((ids) => [...new Set(ids)].filter((id) => findKind(id) !== null)),
      nis2Entity: z.enum(nis2EntityChoices).default('unknown'),
      status: z.enum(supplierStatuses).default('active'),
      ownerMemberId: choice,
      unitId: choice,
      ownReference: shortText(100).optional().transform((text) => text || null),
      notificationHours: z.string().optional().transform((text, check) => hours(text, t.notificationHours, check)),
      parentName: shortText(maxNameLength).optional().transform((text) => text || null),
      locations: lines.optional().transform((text) => text || null),
      subProcessors: lines.optional().transform((text) => text || null),
      tags: z.string().optional().transform((text, check) => tags(text, t.tags, check)),
      website: z.string().optional().transform((text, check) => website(text, t.website, check)),
      note: z.string().max(maxNoteLength, { error: t.tooLong({ limit: maxNoteLength }) }).optional().transform((text) => text?.trim() || null),
      allowDuplicate: z.literal('on').optional().transform((value) => value === 'on'),
    })
    .transform((values, check) => {
      const parsed = values.vatNumber ? parseVatNumber(values.vatNumber, values.country) : null;
      return { ...values, vatNumber: identifier(parsed, t.vat, check, 'vatNumber') };
    });
}

type Check = z.core.$RefinementCtx;

function identifier(parsed: ReturnType<typeof parseKvkNumber> | null, sentences: Record<string, string>, check: Check, path?: string): string | null {
  if (!parsed || parsed.ok || parsed.problem === 'empty') return parsed?.ok ? parsed.value : null;
  check.addIssue({ code: 'custom', message: sentences[parsed.problem] ?? sentences.format ?? '', ...(path ? { path: [path] } : {}) });
  return z.NEVER;
}

/** Whole hours, up to a month. */
function hours(text: string | undefined, sentence: string, check: Check): number | null {
  if (!text?.trim()) return null;
  const number = Number(text.trim());
  if (Number.isInteger(number) && number >= 1 && number <= 720) return number;
  check.addIssue({ code: 'custom', message: sentence });
  return z.NEVER;
}

/** One on a line, without empty lines. */
const cleanLines = (text: string) => text.split('\n').map(cleanText).filter(Boolean).join('\n');

function tags(text: string | undefined, sentences: Record<'too_long' | 'too_many', string>, check: Check): readonly Tag[] {
  const parsed = parseTags(text ?? '');
  if (parsed.ok) return parsed.tags;
  check.addIssue({ code: 'custom', message: sentences[parsed.problem] });
  return z.NEVER;
}

/** A web address, with or without `https://`; only http and https, because it becomes a link. */
function website(text: string | undefined, sentence: string, check: Check): string | null {
  if (!text?.trim()) return null;
  const typed = text.trim();
  const address = /^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url && ['http:', 'https:'].includes(url.protocol) && url.hostname.includes('.')) return url.href.replace(/\/$/, '');
  check.addIssue({ code: 'custom', message: sentence });
  return z.NEVER;
}
