import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { ChangeMemberPage } from '#app/features/members/change/change-member-page.tsx';
import { changeMemberForm } from '#app/features/members/change/change-member.form.ts';
import { loadMember } from '#app/features/members/change/load-member.server.ts';
import { postMemberChange } from '#app/features/members/change/post-member-change.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

const params = z.object({ memberId: z.string() });

export const loader = memberLoader({ can: 'member:manage', params }, async ({ ctx, params: { memberId } }) => {
  const member = await loadMember(ctx, memberId);
  return { title: member.name, member, membersPath: `/o/${ctx.organisation.slug}/members` };
});

export const action = memberAction({ can: 'member:manage', params }, async ({ ctx, params: { memberId }, request }) => {
  const submission = parseForm(await request.formData(), changeMemberForm, ctx);
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 });
  const reply = await postMemberChange(ctx, memberId, submission.value);
  if (!reply.ok) return data(submission.reply({ formErrors: [reply.problem] }), { status: 422 });
  return redirectWithToast(`/o/${ctx.organisation.slug}/members`, reply.value);
});

export const meta = pageTitle;

export default function MemberRoute() {
  const { membersPath, member } = useLoaderData<typeof loader>();
  return <ChangeMemberPage key={member.email} membersPath={membersPath} member={member} lastResult={useActionData<typeof action>()} />;
}
