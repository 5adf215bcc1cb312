import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import { data, redirect } from '@remix-run/node';
import { confirmImport } from './apply/confirm-import.server.ts';
import { retryImport } from './apply/retry-import.server.ts';
import { changeColumns, guessAgain } from './columns/change-columns.server.ts';
import { returnToColumns } from './columns/return-to-columns.server.ts';
import { importMessages } from './messages.ts';
import { discardImport } from './preview/discard-import.server.ts';
import { mendRow } from './preview/mend-row.server.ts';
import { setApart } from './preview/set-apart.server.ts';
import { problemSentence } from './problem-sentence.ts';
import { beginUndo } from './undo/begin-undo.server.ts';

/** One step of an import: what the pressed button says. An answer with a problem leaves everything as it was. */
export async function postImport(ctx: MemberContext, importId: string, formData: FormData, search: string) {
  const t = ctx.t(importMessages);
  const list = `/o/${ctx.organisation.slug}/imports`;
  const here = `${list}/${importId}`;
  const returnTo = here + search;
  const conflict = (problem: keyof typeof t.conflict) => data({ problem: t.conflict[problem] }, { status: 409 });
  switch (formData.get('intent')) {
    case 'read':
    case 'preview': {
      const changed = await changeColumns(ctx, importId, formData);
      return changed.ok ? redirect(here, 303) : data({ problem: problemSentence(t, changed.problem) }, { status: 422 });
    }
    case 'guess': {
      const guessed = await guessAgain(ctx, importId);
      return guessed.ok ? redirect(here, 303) : data({ problem: problemSentence(t, guessed.problem) }, { status: 422 });
    }
    case 'columns':
      await returnToColumns(ctx, importId);
      return redirect(here, 303);
    case 'apply': {
      const outcome = await confirmImport(ctx, importId);
      return outcome.ok ? redirectWithToast(here, t.applied.toast) : conflict(outcome.problem);
    }
    case 'undo': {
      const outcome = await beginUndo(ctx, importId);
      return outcome.ok ? redirectWithToast(here, t.applied.undoToast) : conflict(outcome.problem);
    }
    case 'discard': {
      const outcome = await discardImport(ctx, importId);
      return outcome.ok ? redirectWithToast(list, t.applied.discardToast) : conflict(outcome.problem);
    }
    case 'leave-out':
    case 'take-in':
      await mendRow(ctx, importId, positionIn(formData), formData.get('intent') === 'take-in' ? 'take-in' : 'leave-out');
      return redirect(returnTo, 303);
    case 'keep-apart':
    case 'bring-together':
      await setApart(ctx, importId, positionIn(formData), formData.get('intent') === 'keep-apart');
      return redirect(returnTo, 303);
    case 'retry':
      await retryImport(ctx, importId);
      return redirect(here, 303);
    default:
      throw new AppError('invalid');
  }
}

function positionIn(formData: FormData): number {
  const position = Number(formData.get('position'));
  if (!Number.isInteger(position)) throw new AppError('invalid');
  return position;
}
