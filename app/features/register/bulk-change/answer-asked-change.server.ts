import { redirect } from '@remix-run/node';
import { AppError } from '#app/platform/http/app-error.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { readPostedChange } from './asked-change.form.ts';
import { bulkChangeMessages } from './messages.ts';
import { previewChange } from './preview-change.server.ts';

/** Of an address of the list only what says which suppliers are meant. */
const notAFilter = ['after', 'before', 'sort', 'columns', 'view'];

/** From the list to the preview of what was asked there; with a sentence back to the list where there is nothing to preview. */
export async function answerAskedChange(ctx: MemberContext, form: FormData, url: URL) {
  const t = ctx.t(bulkChangeMessages).asked;
  const back = (text: string) => redirectWithToast(url.pathname + url.search, { kind: 'warn', text });
  const posted = readPostedChange(form);
  if (!posted.ok) {
    if (posted.problem === 'invalid') throw new AppError('invalid');
    return back(posted.problem === 'both' ? t.both({ tag: posted.tag }) : t[posted.problem]);
  }
  const search = new URLSearchParams([...url.searchParams].filter(([name]) => !notAFilter.includes(name)));
  const preview = await previewChange(ctx, posted.asked, posted.reach === 'all' ? { search: String(search) } : { supplierIds: posted.supplierIds });
  if (preview === 'forbidden') throw new AppError('invalid');
  if (preview === 'nobody') return back(t.nobody);
  return redirect(`/o/${ctx.organisation.slug}/suppliers/changes/${preview.id}`, 303);
}
