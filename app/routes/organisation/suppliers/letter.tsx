import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { inviteMessages } from '#app/features/invitations/invite/messages.ts';
import { letterForm } from '#app/features/invitations/letter/letter.form.ts';
import { LetterPage } from '#app/features/invitations/letter/letter-page.tsx';
import { loadLetter } from '#app/features/invitations/letter/load-letter.server.ts';
import { makeLetter } from '#app/features/invitations/letter/make-letter.server.ts';
import { letterMessages } from '#app/features/invitations/letter/messages.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { formConstraint, parseForm } from '#app/platform/http/parse-form.server.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

const params = z.object({ supplierId: z.string() });

export const loader = memberLoader({ can: 'invitation:send', params }, async ({ ctx, params: { supplierId } }) => {
  const page = await loadLetter(ctx, supplierId);
  return { page, title: ctx.t(letterMessages).title({ supplier: page.supplier.name }), home: `/o/${ctx.organisation.slug}`, constraint: formConstraint(letterForm(ctx.t(inviteMessages).problems, ctx.today)) };
});

/** Answers with the letter itself and not with a redirect: its code is shown once, and never kept. */
export const action = memberAction({ can: 'invitation:send', params }, async ({ ctx, params: { supplierId }, request }) => {
  const t = ctx.t(inviteMessages);
  const submission = parseForm(await request.formData(), letterForm(t.problems, ctx.today), ctx);
  if (submission.status !== 'success') return data({ lastResult: submission.reply(), letter: null }, { status: 422 });
  const outcome = await makeLetter(ctx, supplierId, submission.value);
  if (outcome.ok) return data({ lastResult: undefined, letter: outcome.value });
  return data({ lastResult: submission.reply({ formErrors: [t.notNow[outcome.problem].text] }), letter: null }, { status: 409 });
});

export const meta = pageTitle;

export default function LetterRoute() {
  const { page, home, constraint } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <LetterPage home={home} page={page} constraint={constraint} lastResult={answer?.lastResult} letter={answer?.letter ?? null} />;
}
