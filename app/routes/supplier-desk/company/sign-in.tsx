import { redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { companySignInMessages } from '#app/features/supplier-desk/company/sign-in/messages.ts';
import { postSignIn } from '#app/features/supplier-desk/company/sign-in/post-sign-in.server.ts';
import { askCodeForm, enterCodeForm, passwordSignInForm } from '#app/features/supplier-desk/company/sign-in/sign-in.form.ts';
import { CompanySignInPage } from '#app/features/supplier-desk/company/sign-in/sign-in-page.tsx';
import { codeMinutes } from '#app/platform/desk/code-life.ts';
import { waitsForCode } from '#app/platform/desk/desk-code.server.ts';
import { findAtDesk } from '#app/platform/desk/desk-session.server.ts';
import { formConstraint } from '#app/platform/http/parse-form.server.ts';
import { safeNextPath } from '#app/platform/http/sign-in-redirect.ts';
import { publicAction, publicLoader } from '#app/platform/http/wrappers.server.ts';

const why = 'who signs in at the suppliers’ desk is not yet signed in';
const search = z.object({ next: z.string().optional().catch(undefined), step: z.enum(['code']).optional().catch(undefined) });

export const loader = publicLoader({ why, search }, async ({ ctx, search: asked, request }) => {
  const next = safeNextPath(asked.next, '/desk');
  const atDesk = await findAtDesk(ctx.http, request);
  // Who shared by a link and wants more has to prove the address first.
  if (atDesk?.isProven) throw redirect(next);
  const t = ctx.t(companySignInMessages);
  const step = asked.step === 'code' && waitsForCode(ctx.http, request) ? ('code' as const) : ('address' as const);
  const constraints = { ask: formConstraint(askCodeForm), enter: formConstraint(enterCodeForm), password: formConstraint(passwordSignInForm) };
  return { next, step, minutes: codeMinutes, constraints, title: step === 'code' ? t.codeTitle : t.title };
});

export const action = publicAction({ why, limit: 'signIn' }, ({ ctx, request }) => postSignIn(ctx, request));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }, { name: 'robots', content: 'noindex' }];

export default function CompanySignIn() {
  const page = useLoaderData<typeof loader>();
  return <CompanySignInPage {...page} lastResult={useActionData<typeof action>()?.lastResult} />;
}
