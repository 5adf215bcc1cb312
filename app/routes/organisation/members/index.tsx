import { useLoaderData } from '@remix-run/react';
import { loadMembers } from '#app/features/members/load-members.server.ts';
import { MembersPage } from '#app/features/members/members-page.tsx';
import { memberMessages } from '#app/features/members/messages.ts';
import { revokeInvitation } from '#app/features/members/revoke-invitation.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

export const loader = memberLoader({ can: 'member:read' }, async ({ ctx }) => ({
  title: ctx.t(memberMessages).title,
  path: `/o/${ctx.organisation.slug}/members`,
  members: await loadMembers(ctx),
}));

export const action = memberAction({ can: 'member:manage' }, async ({ ctx, request }) => {
  const form = await request.formData();
  await revokeInvitation(ctx, form.get('invitationId'));
  return redirectWithToast(`/o/${ctx.organisation.slug}/members`, ctx.t(memberMessages).revoked);
});

export const meta = pageTitle;

export default function MembersRoute() {
  const { members, path } = useLoaderData<typeof loader>();
  return <MembersPage members={members} path={path} />;
}
