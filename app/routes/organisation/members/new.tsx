import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { inviteMember } from '#app/features/members/invite/invite-member.server.ts';
import { InviteMemberPage } from '#app/features/members/invite/invite-member-page.tsx';
import { inviteMemberForm } from '#app/features/members/invite/invite-member.form.ts';
import { inviteMemberMessages } from '#app/features/members/messages.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { formConstraint, parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

export const loader = memberLoader({ can: 'member:manage' }, ({ ctx }) => ({
  title: ctx.t(inviteMemberMessages).title,
  membersPath: `/o/${ctx.organisation.slug}/members`,
  constraint: formConstraint(inviteMemberForm),
}));

export const action = memberAction({ can: 'member:manage' }, async ({ ctx, request }) => {
  const t = ctx.t(inviteMemberMessages);
  const submission = parseForm(await request.formData(), inviteMemberForm, ctx);
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 });
  const outcome = await inviteMember(ctx, submission.value);
  if (!outcome.ok) return data(submission.reply({ fieldErrors: { email: [t.already] } }), { status: 422 });
  return redirectWithToast(`/o/${ctx.organisation.slug}/members`, t.sent(submission.value));
});

export const meta = pageTitle;

export default function InviteMemberRoute() {
  const { membersPath, constraint } = useLoaderData<typeof loader>();
  return <InviteMemberPage membersPath={membersPath} constraint={constraint} lastResult={useActionData<typeof action>()} />;
}
