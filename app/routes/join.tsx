import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { joinOrganisation } from '#app/features/members/join/join-organisation.server.ts';
import { JoinPage } from '#app/features/members/join/join-page.tsx';
import { choosePasswordForm, provePasswordForm } from '#app/features/members/join/join.form.ts';
import { openJoin } from '#app/features/members/join/open-join.server.ts';
import { joinMessages } from '#app/features/members/messages.ts';
import { formConstraint, parseForm } from '#app/platform/http/parse-form.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { redirectDocumentWithToast } from '#app/platform/http/toast.ts';
import { publicAction, publicLoader } from '#app/platform/http/wrappers.server.ts';
import { openSession } from '#app/platform/session/open-session.server.ts';

const why = 'who was invited has no account yet; the secret of the link is the guard';
const params = z.object({ joinToken: z.string() });

export const loader = publicLoader({ why, params }, async ({ ctx, params: { joinToken } }) => {
  const { way, invitation, organisationName } = await openJoin(ctx, joinToken);
  const t = ctx.t(joinMessages);
  return {
    title: way === 'new_password' ? t.resetTitle : t.title({ organisation: organisationName }),
    join: { way, organisation: organisationName, name: invitation.name, email: invitation.email, role: invitation.role },
    constraint: formConstraint(way === 'prove' ? provePasswordForm : choosePasswordForm),
  };
});

export const action = publicAction({ why, params, limit: 'signIn' }, async ({ ctx, params: { joinToken }, request }) => {
  const join = await openJoin(ctx, joinToken);
  const t = ctx.t(joinMessages);
  const submission = parseForm(await request.formData(), join.way === 'prove' ? provePasswordForm : choosePasswordForm, ctx);
  if (submission.status !== 'success') return data(submission.reply({ hideFields: ['password'] }), { status: 422 });
  const outcome = await joinOrganisation(ctx, join, submission.value);
  if (!outcome.ok) return data(submission.reply({ fieldErrors: { password: [t.wrongPassword] }, hideFields: ['password'] }), { status: 422 });
  await openSession(ctx.http, request, outcome.value.personId);
  return redirectDocumentWithToast(`/o/${join.organisationSlug}`, join.way === 'new_password' ? t.passwordSet : t.welcome({ organisation: join.organisationName }));
});

export const meta = pageTitle;

export default function Join() {
  const { join, constraint } = useLoaderData<typeof loader>();
  return <JoinPage join={join} constraint={constraint} lastResult={useActionData<typeof action>()} />;
}
