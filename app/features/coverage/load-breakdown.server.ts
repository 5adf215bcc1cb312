import { breakDown, dimensions, type BreakdownRow, type Dimension } from '#app/domain/coverage/breakdown.ts';
import { decidingQuestions, type DecidingQuestion } from '#app/domain/coverage/deciding-questions.ts';
import type { Figure } from '#app/domain/coverage/portfolio.ts';
import { defaultMethod } from '#app/domain/level/default-method.ts';
import { knownAnswers, type InputId, type Method } from '#app/domain/level/method.ts';
import { findCategory } from '#app/domain/register/categories.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { readMethod } from '#app/platform/method/read-method.server.ts';
import { countCoverageBy, countOpenAnswers } from '#db/queries/coverage-breakdown.ts';
import { listMembersEver } from '#db/queries/member.ts';
import { listMethodVersions } from '#db/queries/method-version.ts';
import { countSuppliers } from '#db/queries/supplier-count.ts';
import { listUnits } from '#db/queries/unit.ts';
import { keepForChain } from './kept-figures.server.ts';
import type { View } from './view.ts';

export type Breakdown = { by: 'area' } | { by: Dimension; rows: (BreakdownRow & { name: string | null })[] } | ({ by: 'question' } & Questions);

/** What a switch on the page asks for; only what is looked at is counted. */
export async function loadBreakdown(ctx: MemberContext, by: View): Promise<Breakdown> {
  if (by === 'question') return { by, ...(await loadQuestions(ctx)) };
  const dimension = dimensions.find((one) => one === by);
  if (!dimension) return { by: 'area' };
  const { db, scope, today } = ctx;
  const rows = await keepForChain(ctx, `by ${dimension} ${today}`, async () => breakDown(dimension, await countCoverageBy(db, scope, today, dimension)));
  const nameOf = await namesOf(ctx, dimension);
  return { by: dimension, rows: rows.map((row) => ({ ...row, name: row.key === null ? null : nameOf(row.key) })) };
}

async function namesOf({ db, scope, f, locale }: MemberContext, dimension: Dimension): Promise<(key: string) => string> {
  if (dimension === 'country') return f.country;
  if (dimension === 'category') return (id) => findCategory(id)?.name[locale] ?? id;
  const named = dimension === 'owner' ? await listMembersEver(db, scope) : await listUnits(db, scope);
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? '…';
}

/** Of the questions only the first ones: what decides little is not where to begin. */
const shownQuestions = 5;

interface Questions {
  questions: (DecidingQuestion & { question: string; unanswered: Figure })[];
  /** Supplied services whose level is open. */
  openServices: number;
}

async function loadQuestions(ctx: MemberContext): Promise<Questions> {
  const { found, methods, openServices } = await keepForChain(ctx, `questions ${ctx.today}`, () => readQuestions(ctx));
  const wordsOf = (id: InputId) => methods.flatMap((method) => method.inputs).find((input) => input.id === id)?.question[ctx.locale] ?? id;
  return { openServices, questions: found.map((one) => ({ ...one, question: wordsOf(one.input) })) };
}

async function readQuestions({ db, scope, today }: MemberContext) {
  const [open, versions] = await Promise.all([countOpenAnswers(db, scope, today), listMethodVersions(db, scope)]);
  const methodOf = (number: number | null): Method => {
    const version = versions.find((one) => one.number === number);
    return version ? readMethod(version.method_json) : defaultMethod;
  };
  const groups = open.map(({ answersJson, methodNumber, services }) => {
    const method = methodOf(methodNumber);
    return { method, answers: knownAnswers(method, JSON.parse(answersJson) as Record<string, unknown>), services };
  });
  const first = decidingQuestions(groups).slice(0, shownQuestions);
  const found = await Promise.all(
    first.map(async (one) => {
      const filter = { states: ['undecided' as const], unanswered: one.input };
      return { ...one, unanswered: { filter, count: await countSuppliers(db, scope, filter, today) } };
    }),
  );
  return { found, methods: [...new Set(groups.map((group) => group.method))], openServices: groups.reduce((sum, group) => sum + group.services, 0) };
}
