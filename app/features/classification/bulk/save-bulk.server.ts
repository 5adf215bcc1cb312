import { redirect } from '@remix-run/node';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { getClassificationRun } from '#db/queries/classification-run.ts';
import { applyChunk } from './apply-chunk.server.ts';
import { beginRun, type BulkRequest } from './begin-run.server.ts';
import { bulkMessages } from './messages.ts';
import type { RunContext } from './run-context.ts';

/** Few are answered for while the person waits, and the work goes on where it was; many in the background. Null: nobody was left. */
export async function saveBulk(ctx: MemberContext, request: BulkRequest, search: URLSearchParams): Promise<Response | null> {
  const home = `/o/${ctx.organisation.slug}`;
  const run = runContext(ctx);
  const begun = await beginRun(run, request);
  if (!begun.ok) return null;
  const { id, isSmall } = begun.value;
  if (!isSmall) return redirect(`${home}/classification/${id}`);
  while (await applyChunk(run, id));
  const { recorded = 0, changed_since: left = 0 } = JSON.parse((await getClassificationRun(ctx.db, ctx.scope, id)).counts_json) as Record<string, number>;
  return redirectWithToast(`${home}${placeOf(request, search)}`, ctx.t(bulkMessages).saved({ n: recorded, left }));
}

export function runContext({ app, scope, today, member }: MemberContext): RunContext {
  return { app, scope, today, memberId: member.id };
}

/** Back to where the selection was made. */
function placeOf({ selection }: Pick<BulkRequest, 'selection'>, search: URLSearchParams): string {
  if (selection.kind === 'group') return selection.of === 'untriaged' ? `/triage?by=${selection.by}` : `/classification?by=${selection.by}`;
  if (selection.kind === 'ticked') return '/suppliers';
  const filter = new URLSearchParams([...search].filter(([name]) => name !== 'all'));
  return `/suppliers?${filter}`;
}
