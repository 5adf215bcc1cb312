import { dateInZone } from '#app/domain/calendar/instant.ts';
import { readAskedQuestion, textIn } from '#app/domain/question/asked-question.ts';
import type { ItemState } from '#app/domain/question/link-state.ts';
import type { Verdict } from '#app/domain/question/verdict.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { tallyQuestions, type Tally } from '#db/queries/question-item.ts';
import { countQuestions, listQuestions, type QuestionRow } from '#db/queries/question.ts';

const closedShown = 50;
const openShown = 200;
/** More than an organisation asks; a bound all the same. */
const mostInFile = 10_000;

export interface Standing {
  total: number;
  states: Partial<Record<ItemState, number>>;
  verdicts: Partial<Record<Verdict, number>>;
}

export function standingOf(tally: readonly Tally[]): Standing {
  const standing: Standing = { total: 0, states: {}, verdicts: {} };
  for (const { state, verdict, n } of tally) {
    standing.total += n;
    standing.states[state] = (standing.states[state] ?? 0) + n;
    if (verdict) standing.verdicts[verdict] = (standing.verdicts[verdict] ?? 0) + n;
  }
  return standing;
}

/** What every view of a question begins with. */
export function questionView(ctx: Pick<MemberContext, 'locale' | 'now' | 'organisation'>, row: QuestionRow) {
  const asked = readAskedQuestion(row.asked_json);
  const dayOf = (instant: string) => dateInZone(instant, ctx.organisation.time_zone);
  return {
    id: row.id,
    kind: row.kind,
    title: asked.kind === 'affected' ? textIn(asked.texts, ctx.locale).title : null,
    by: asked.asker.name,
    askedOn: dayOf(row.created_at),
    dueAt: row.due_at,
    dueOn: dayOf(row.due_at),
    isOverdue: row.closed_at === null && row.due_at <= ctx.now,
    closedOn: row.closed_at && dayOf(row.closed_at),
    conclusion: row.conclusion,
  };
}

/** The questions that are open, or those that were closed, with how far each of them is. */
export async function loadQuestions(ctx: MemberContext, { closed, whole = false }: { closed: boolean; whole?: boolean }) {
  const { db, scope, now, today } = ctx;
  const rows = await listQuestions(db, scope, { closed, limit: whole ? mostInFile : closed ? closedShown : openShown });
  const tallies = await tallyQuestions(db, scope, rows.map((row) => row.id), now);
  return {
    closed,
    today,
    counts: await countQuestions(db, scope),
    mayAsk: ctx.can('question:ask'),
    questions: rows.map((row) => ({ ...questionView(ctx, row), standing: standingOf(tallies.filter((one) => one.question_id === row.id)) })),
  };
}

export type Questions = Awaited<ReturnType<typeof loadQuestions>>;
