import { z } from 'zod';
import { isCalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { cleanText } from '#app/domain/register/clean-text.ts';
import { wayStepNames } from '#app/domain/way/step-names.ts';
import { wayStepKinds, wayStepsOf, type wayProblems } from '#app/domain/way/steps.ts';
import type { Locale } from '#app/platform/messages/locale.ts';
import type { WayReport } from './record-way.server.ts';

/** What may be wrong with a report, in the words of its screen. */
export interface WaySentences {
  date: string;
  name: string;
  done_ahead: string;
  planned_behind: string;
  too_far: string;
  before: (p: { step: string }) => string;
}

/** Two optional days per step, by the names `phase_1_planned` and `phase_1_done`; whoever says it must give a name, unless a member notes it. */
export function wayForm(t: WaySentences, { needsName }: { needsName: boolean }) {
  const day = z.string().refine(isCalendarDate, { error: t.date }).optional();
  const days = Object.fromEntries(wayStepKinds.flatMap((kind) => [[`${kind}_planned`, day], [`${kind}_done`, day]]));
  const name = z.string().max(200).transform(cleanText);
  return z
    .object({
      ...days,
      auditBody: z.string().max(200).transform(cleanText).optional(),
      reportedBy: needsName ? z.string({ error: t.name }).max(200).transform(cleanText).refine((text) => text !== '', { error: t.name }) : name.optional(),
      tell: z.array(z.string()).max(1_000).optional(),
    })
    .transform((values) => {
      const given = values as Record<string, unknown>;
      const on = (field: string) => (typeof given[field] === 'string' ? (given[field] as string) : null);
      const steps = wayStepsOf((kind) => ({ kind, plannedOn: on(`${kind}_planned`), doneOn: on(`${kind}_done`) }));
      const report: WayReport = { steps, auditBody: values.auditBody || null };
      return { report, reportedBy: values.reportedBy || null, tell: values.tell ?? [] };
    });
}

/** The sentences about a refused report, by field. */
export function wayErrors(wrong: ReturnType<typeof wayProblems>, t: WaySentences, locale: Locale): Record<string, string[]> {
  return Object.fromEntries(
    wrong.map(({ step, field, problem }) => {
      const sentence = problem.kind === 'before' ? t.before({ step: wayStepNames[problem.step][locale] }) : t[problem.kind];
      return [`${step}_${field === 'doneOn' ? 'done' : 'planned'}`, [sentence]];
    }),
  );
}
