import { data } from '@remix-run/node';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import { keepPairApart } from './keep-pair-apart.server.ts';
import { chosenFields, type Choices, type ChosenField, type Side } from './merge-columns.ts';
import { mergeSuppliers } from './merge-suppliers.server.ts';
import { mergedMessages } from './merged-messages.ts';
import { mergingMessages } from './messages.ts';
import { undoMerge } from './undo-merge.server.ts';

/** Two suppliers become one, are two again, or stay two. A refusal changes nothing and says why. */
export async function answerComparison(ctx: MemberContext, form: FormData, { staysId, goneId }: { staysId: string; goneId: string }) {
  const t = ctx.t(mergingMessages);
  const parted = ctx.t(mergedMessages);
  const list = `/o/${ctx.organisation.slug}/suppliers`;
  const refused = (problem: keyof typeof t.problem) => data({ problem: t.problem[problem] }, { status: 409 });
  switch (form.get('intent')) {
    case 'merge': {
      const outcome = await mergeSuppliers(ctx, { staysId, goneId, choices: choicesIn(form), agreedDate: form.get('agreed_date') === 'gone' ? 'gone' : 'stays' });
      if (!outcome.ok) return outcome.problem === 'merged_already' ? redirectWithToast(`${list}/duplicates`, { kind: 'bad', text: t.problem.merged_already }) : refused(outcome.problem);
      return redirectWithToast(`${list}/${staysId}`, t.compare.merged({ name: outcome.value.name, gone: outcome.value.goneName }));
    }
    case 'undo': {
      const outcome = await undoMerge(ctx, { staysId, goneId });
      if (!outcome.ok) return redirectWithToast(`${list}/${staysId}`, { kind: 'bad', text: t.problem[outcome.problem] });
      const { name, goneName: gone, keptFields } = outcome.value;
      const labels = keptFields.flatMap((field) => (isChosen(field) ? [t.field[field]] : []));
      return redirectWithToast(`${list}/${goneId}`, labels.length > 0 ? { kind: 'warn', text: parted.undoneBut({ name, gone, fields: ctx.f.list(labels) }) } : parted.undone({ name, gone }));
    }
    case 'apart':
      return redirectWithToast(`${list}/duplicates`, t.list.keptApart(await keepPairApart(ctx, [staysId, goneId])));
    default:
      throw new AppError('invalid');
  }
}

const isChosen = (field: string): field is ChosenField => (chosenFields as readonly string[]).includes(field);
const sides: readonly Side[] = ['stays', 'gone', 'both'];

function choicesIn(form: FormData): Choices {
  const choices: Choices = {};
  for (const field of chosenFields) {
    const side = sides.find((one) => one === form.get(`side-${field}`));
    if (side) choices[field] = side;
  }
  return choices;
}
