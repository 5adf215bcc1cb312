import { data } from '@remix-run/node';
import type { z } from 'zod';
import { readGroupPart } from '#app/domain/register/group-part.ts';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { safeNextPath } from '#app/platform/http/sign-in-redirect.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { decideGroup, decideSome } from './decide-triage.server.ts';
import { triageMessages } from './messages.ts';
import { triageForm, type groupForm } from './triage.form.ts';
import { undoTriage } from './undo-triage.server.ts';

/** Everything that is posted to the triage page: a group, single suppliers, or taking back the last action. */
export async function postTriage(ctx: MemberContext, request: Request) {
  const t = ctx.t(triageMessages);
  const page = `/o/${ctx.organisation.slug}/triage`;
  const submission = parseForm(await request.formData(), triageForm, ctx);
  if (submission.status !== 'success') return data({ problem: t.problem.none }, { status: 422 });
  const posted = submission.value;
  if (posted.intent === 'undo') {
    const undone = await undoTriage(ctx, posted.at);
    return undone.ok ? redirectWithToast(page, t.undone({ n: undone.value.count })) : data({ problem: t.problem[undone.problem] }, { status: 409 });
  }
  const decision = { outcome: posted.outcome, reason: posted.reason ?? null, reviewOn: posted.reviewOn ?? null };
  const result = posted.intent === 'group' ? await decideGroup(ctx, groupOf(posted), posted.fingerprint, decision) : await decideSome(ctx, posted.id, decision);
  if (!result.ok) return data({ problem: t.problem[result.problem] }, { status: 409 });
  const back = posted.intent === 'group' ? `${page}?by=${posted.grouping}` : posted.next ? safeNextPath(posted.next) : page;
  return redirectWithToast(back, t.done({ n: result.value.count, outcome: t.outcome[result.value.outcome] }));
}

function groupOf({ grouping: by, key, part = '' }: z.output<typeof groupForm>) {
  return { by, key, part: readGroupPart(new URLSearchParams(part)) };
}
