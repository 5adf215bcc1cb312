import { Readable } from 'node:stream';
import { createReadableStreamFromReadable } from '@remix-run/node';
import { z } from 'zod';
import { needsWholeOrganisation } from '#app/domain/access/permissions.ts';
import { addDays, isCalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { startOfDay } from '#app/domain/calendar/instant.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { trailMessages } from '../trail/messages.ts';
import { takeExtract } from './take-extract.server.ts';

type Ctx = Pick<MemberContext, 'app' | 'scope' | 'organisation' | 'today' | 't'>;

const date = z.union([z.literal(''), z.string().refine(isCalendarDate)]).optional();
const asked = z.object({ personal: z.literal('yes').optional(), from: date, until: date });

/** The chain, or the days that were asked for, as a file. Whoever sees only some units cannot take it. */
export async function exportTrail(ctx: Ctx, form: FormData): Promise<Response> {
  const { app, organisation, scope } = ctx;
  if (scope.unitIds !== null && needsWholeOrganisation('audit:export')) throw new AppError('forbidden');
  const parsed = asked.safeParse(Object.fromEntries(form));
  if (!parsed.success) throw new AppError('invalid');
  const { personal, from, until } = parsed.data;
  const zone = organisation.time_zone;
  const taken = await takeExtract(app, ctx, {
    personal: personal ? 'included' : 'left_out',
    since: from ? startOfDay(from, zone) : undefined,
    before: until ? startOfDay(addDays(until, 1), zone) : undefined,
  });
  if (!taken.ok) return redirectWithToast(`/o/${organisation.slug}/audit-trail#chain`, { kind: 'warn', text: ctx.t(trailMessages).export.empty });
  const days = [from, until].filter(Boolean).join('-') || ctx.today;
  return new Response(createReadableStreamFromReadable(Readable.from(taken.value.text)), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="audit-trail-${organisation.slug}-${days}.json"`,
    },
  });
}
