import { data } from '@remix-run/node';
import { z } from 'zod';
import type { AskedOwner } from '#app/domain/question/asked-question.ts';
import { unknownAnswer } from '#app/domain/question/merge-answers.ts';
import { verdicts } from '#app/domain/question/verdict.ts';
import { cleanText } from '#app/domain/register/clean-text.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { QuestionContext } from '#app/platform/http/wrappers.server.ts';
import { listAskedItems } from '#db/queries/question-item.ts';
import { answerAffected } from './answer-affected.server.ts';
import { answerOwner } from './answer-owner.server.ts';
import { linkMessages } from './messages.ts';
import { passOn } from './pass-on.server.ts';
import { answerName, questionLinkPath } from './question-paths.ts';
import { itemOf } from './require-open.server.ts';

/** What was posted and could not be taken: shown again where it was typed. */
export interface LinkReply {
  form: string;
  problems: Readonly<Record<string, string>>;
  values: Readonly<Record<string, string>>;
}

const limits = { answeredBy: 200, contact: 200, to: 200, remark: 4_000 };

/** Everything that is posted by who holds a link: one answer, or that somebody else should be asked. */
export async function postLink(ctx: QuestionContext, token: string, request: Request) {
  const values = Object.fromEntries([...(await request.formData())].map(([name, value]) => [name, typeof value === 'string' ? value : '']));
  if (ctx.asked.kind === 'owner' && values.intent === 'pass_on') return takePassOn(ctx, token, values);
  if (!values.itemId) throw new AppError('invalid');
  return ctx.asked.kind === 'affected' ? takeVerdict(ctx, token, values) : takeAnswers(ctx, token, values, ctx.asked);
}

type Values = Readonly<Record<string, string>>;
type Problems = Record<string, string | false>;

const oneLine = (text: string | undefined) => cleanText((text ?? '').trim());
const textOf = (text: string | undefined) => (text ?? '').replaceAll('\r\n', '\n').trim() || null;

function refuse(form: string, values: Values, problems: Problems) {
  const found = Object.entries(problems).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return found.length === 0 ? null : data<LinkReply>({ form, values, problems: Object.fromEntries(found) }, { status: 422 });
}

/** What every form of the page is judged by. */
function checked(ctx: QuestionContext, values: Values): Problems {
  const { problems: t } = ctx.t(linkMessages);
  const tooLong = Object.entries(limits).filter(([name, most]) => (values[name] ?? '').length > most);
  return { ...Object.fromEntries(tooLong.map(([name]) => [name, t.long])), ...(oneLine(values.answeredBy) === '' && { answeredBy: t.name }) };
}

async function takeVerdict(ctx: QuestionContext, token: string, values: Values) {
  const { affected: t } = ctx.t(linkMessages);
  const verdict = z.enum(verdicts).safeParse(values.verdict);
  const [remark, contact] = [textOf(values.remark), oneLine(values.contact)];
  const refused = refuse(values.itemId ?? '', values, {
    verdict: !verdict.success && t.choose,
    remark: verdict.data === 'affected' && remark === null && t.noText,
    contact: contact === '' && t.noContact,
    ...checked(ctx, values),
  });
  if (refused || !verdict.success) return refused;
  const outcome = await answerAffected(ctx, { itemId: values.itemId ?? '', verdict: verdict.data, remark, answeredBy: oneLine(values.answeredBy), contact });
  return redirectWithToast(questionLinkPath(token), outcome.ok || outcome.problem === 'same' ? t.saved : { kind: 'warn', text: t.closed.title });
}

async function takeAnswers(ctx: QuestionContext, token: string, values: Values, asked: AskedOwner) {
  const { owner: t } = ctx.t(linkMessages);
  const items = await listAskedItems(ctx.db, ctx.scope);
  const item = itemOf(items, values.itemId ?? '');
  const inputs = asked.inputs.filter((input) => (JSON.parse(item.inputs_json ?? '[]') as string[]).includes(input.id));
  const answers = inputs.map((input) => {
    const value = values[answerName(input.id)] ?? '';
    return [input.id, value === unknownAnswer || input.values.some((one) => one.id === value) ? value : null] as const;
  });
  const refused = refuse(item.id, values, { ...Object.fromEntries(answers.map(([id, value]) => [answerName(id), value === null && t.choose])), ...checked(ctx, values) });
  if (refused) return refused;
  const given = Object.fromEntries(answers.flatMap(([id, value]) => (value === null ? [] : [[id, value]])));
  const outcome = await answerOwner(ctx, { itemId: item.id, answers: given, remark: textOf(values.remark), answeredBy: oneLine(values.answeredBy) });
  const next = items.find((one) => one.id !== item.id && one.answered_at === null);
  const isSaved = outcome.ok || outcome.problem === 'same';
  return redirectWithToast(next && isSaved ? `${questionLinkPath(token)}?item=${next.id}#item-${next.id}` : questionLinkPath(token), isSaved ? t.saved : { kind: 'warn', text: t.closed.title });
}

async function takePassOn(ctx: QuestionContext, token: string, values: Values) {
  const { owner: t } = ctx.t(linkMessages);
  const to = oneLine(values.to);
  const refused = refuse('pass_on', values, { to: to === '' && t.passOn.missing, ...checked(ctx, values) });
  if (refused) return refused;
  const outcome = await passOn(ctx, { to, remark: textOf(values.remark), answeredBy: oneLine(values.answeredBy) });
  return redirectWithToast(questionLinkPath(token), outcome.ok || outcome.problem === 'same' ? t.passOn.thanks : { kind: 'warn', text: t.closed.title });
}
