import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { inviteForm } from '#app/features/invitations/invite/invite.form.ts';
import { InvitePage } from '#app/features/invitations/invite/invite-page.tsx';
import { inviteSupplier } from '#app/features/invitations/invite/invite-supplier.server.ts';
import { loadInvite } from '#app/features/invitations/invite/load-invite.server.ts';
import { inviteMessages } from '#app/features/invitations/invite/messages.ts';
import { previewInvitation } from '#app/features/invitations/invite/preview-invitation.server.ts';
import { formConstraint, parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

const params = z.object({ organisation: z.string(), supplierId: z.string() });

export const loader = memberLoader({ can: 'invitation:send', params }, async ({ ctx, params: { supplierId } }) => {
  const t = ctx.t(inviteMessages);
  const page = await loadInvite(ctx, supplierId);
  const title = t.title({ supplier: page.supplier.name });
  return { page, title, home: `/o/${ctx.organisation.slug}`, constraint: formConstraint(inviteForm(t.problems, ctx.today)) };
});

export const action = memberAction({ can: 'invitation:send', params }, async ({ ctx, params: { supplierId }, request }) => {
  const t = ctx.t(inviteMessages);
  const submission = parseForm(await request.formData(), inviteForm(t.problems, ctx.today), ctx);
  if (submission.status !== 'success') return data({ lastResult: submission.reply(), preview: null }, { status: 422 });
  if (submission.value.intent === 'preview') {
    const preview = await previewInvitation(ctx, supplierId, submission.value);
    if (preview) return { lastResult: submission.reply(), preview };
    return data({ lastResult: submission.reply({ fieldErrors: { recipient: [t.problems.contactGone] } }), preview: null }, { status: 422 });
  }
  const outcome = await inviteSupplier(ctx, supplierId, submission.value);
  if (outcome.ok) return redirectWithToast(`/o/${ctx.organisation.slug}/suppliers/${supplierId}`, t.sent(outcome.value));
  if (outcome.problem === 'contact_gone') {
    return data({ lastResult: submission.reply({ fieldErrors: { recipient: [t.problems.contactGone] } }), preview: null }, { status: 422 });
  }
  if (outcome.problem === 'asked_already') return data({ lastResult: submission.reply({ fieldErrors: { again: [t.problems.again] } }), preview: null }, { status: 422 });
  return data({ lastResult: submission.reply({ formErrors: [t.notNow[outcome.problem].text] }), preview: null }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: `${loaded?.title} · Ketenmark` }];

export default function Invite() {
  const { page, home, constraint } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <InvitePage organisationPath={home} page={page} constraint={constraint} lastResult={answer?.lastResult} preview={answer?.preview ?? null} />;
}
