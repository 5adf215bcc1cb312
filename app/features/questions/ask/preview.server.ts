import { dateInZone } from '#app/domain/calendar/instant.ts';
import { reasonsLeftOut } from '#app/domain/question/candidate.ts';
import type { AskedQuestion } from '#app/domain/question/asked-question.ts';
import { instantAt, questionLinkExpiry } from '#app/domain/question/deadline.ts';
import { formatFor } from '#app/platform/messages/format.ts';
import type { Locale } from '#app/platform/messages/locale.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { questionMail } from '../send/question.mail.ts';
import type { AffectedValues, OwnerValues } from './ask.form.ts';
import { askedAffected } from './asked-affected.ts';
import { shortened } from './load-affected-draft.server.ts';
import { planAffected } from './plan-affected.server.ts';
import type { OwnerPlan } from './plan-owner.ts';
import type { ReadyPlan } from './plan-owner-question.server.ts';

interface Example {
  asked: AskedQuestion;
  name: string;
  locale: Locale;
  suppliers: readonly string[];
  dueAt: string;
}

function sampleMail(ctx: MemberContext, { asked, name, locale, suppliers, dueAt }: Example) {
  const { time_zone: zone } = ctx.organisation;
  const dates = { dueAt, dueOn: dateInZone(dueAt, zone), linkUntil: dateInZone(questionLinkExpiry(dueAt, ctx.now), zone) };
  return { ...questionMail({ asked, recipient: name, suppliers, url: null, ...dates }, formatFor(locale, zone)), name, locale };
}

export type SampleMail = ReturnType<typeof sampleMail>;

export function leftOfPlan({ left }: OwnerPlan) {
  return shortened(reasonsLeftOut.flatMap((reason) => {
    const suppliers = left.filter((one) => one.reason === reason);
    return suppliers.length > 0 ? [{ reason, suppliers }] : [];
  }));
}

/** Who gets a letter about which suppliers, and the first one of them in words. */
export function previewOwner(ctx: MemberContext, values: OwnerValues, { plan, asked }: ReadyPlan) {
  const dueAt = instantAt(values.dueOn, '23:59', ctx.organisation.time_zone);
  return {
    kind: 'owner' as const,
    letters: plan.letters.map(({ person, items }) => ({ name: person.name, email: person.email, locale: person.locale, suppliers: [...new Set(items.map((item) => item.supplier))] })),
    left: leftOfPlan(plan),
    samples: plan.letters.slice(0, 1).map(({ person, items }) => sampleMail(ctx, { asked, name: person.name, locale: person.locale, suppliers: [...new Set(items.map((item) => item.supplier))], dueAt })),
  };
}

export type OwnerPreview = ReturnType<typeof previewOwner>;

/** How many are asked in which language, and a letter in each. Null: nobody of these can be asked. */
export async function previewAffected(ctx: MemberContext, values: AffectedValues) {
  const { db, scope, today, organisation } = ctx;
  const { asked: suppliers } = await planAffected(db, scope, values.id, { today, usual: organisation.locale });
  if (suppliers.length === 0) return null;
  const asked = askedAffected(ctx, values);
  const dueAt = instantAt(values.dueOn, values.dueTime, organisation.time_zone);
  const languages = (['nl', 'en'] as const).flatMap((locale) => {
    const [first, ...others] = suppliers.filter((one) => one.locale === locale);
    return first ? [{ locale, n: others.length + 1, first }] : [];
  });
  return {
    kind: 'affected' as const,
    count: suppliers.length,
    ids: suppliers.map(({ id }) => id),
    dueAt,
    languages: languages.map(({ locale, n }) => ({ locale, n })),
    samples: languages.map(({ locale, first }) => sampleMail(ctx, { asked, name: first.contact, locale, suppliers: [first.name], dueAt })),
  };
}

export type AffectedPreview = NonNullable<Awaited<ReturnType<typeof previewAffected>>>;
