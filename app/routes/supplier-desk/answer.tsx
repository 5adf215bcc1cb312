import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { AnswerFormPage } from '#app/features/supplier-desk/answer/answer-form-page.tsx';
import { loadAnswerForm } from '#app/features/supplier-desk/answer/load-answer-form.server.ts';
import { answerFormMessages } from '#app/features/supplier-desk/answer/messages.ts';
import { takeAnswer } from '#app/features/supplier-desk/answer/take-answer.server.ts';
import { answerKinds } from '#app/features/supplier-desk/desk-paths.ts';
import { supplierAction, supplierLoader } from '#app/platform/http/wrappers.server.ts';

const params = z.object({ token: z.string(), answer: z.enum(answerKinds) });

/** `about`: the certificate whose judgement is answered. */
const search = z.object({ about: z.string().max(64).optional() });

export const loader = supplierLoader({ params, search }, async ({ ctx, params: { token, answer }, search: { about }, request }) => ({
  token,
  kind: answer,
  title: ctx.t(answerFormMessages)[answer].title,
  page: await loadAnswerForm(ctx, request, { kind: answer, about }),
}));

export const action = supplierAction({ params }, ({ ctx, params: { token, answer }, request }) => takeAnswer(ctx, token, answer, request));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }, { name: 'robots', content: 'noindex' }];

export default function SupplierAnswer() {
  const { token, kind, page } = useLoaderData<typeof loader>();
  return <AnswerFormPage token={token} kind={kind} page={page} lastResult={useActionData<typeof action>()?.lastResult} />;
}
