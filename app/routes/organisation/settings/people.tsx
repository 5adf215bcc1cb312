import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireWhole } from '#app/features/people/load-people.server.ts';
import { peopleMessages } from '#app/features/people/messages.ts';
import { PeoplePage, type PeopleAnswer } from '#app/features/people/people-page.tsx';
import { peopleForm } from '#app/features/people/people.form.ts';
import { postPeople } from '#app/features/people/post-people.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

export const loader = memberLoader({ can: 'organisation:manage' }, ({ ctx }) => {
  requireWhole(ctx);
  return { title: ctx.t(peopleMessages).title, home: `/o/${ctx.organisation.slug}` };
});

export const action = memberAction({ can: 'organisation:manage' }, async ({ ctx, request }) => {
  requireWhole(ctx);
  const form = await request.formData();
  const submission = parseForm(form, peopleForm, ctx);
  if (submission.status === 'success') return data(await postPeople(ctx, submission.value), { status: 200 });
  const typed = (name: string) => form.getAll(name).filter((value): value is string => typeof value === 'string');
  const { name, email } = submission.error ?? {};
  const isEmpty = [...typed('name'), ...typed('email')].every((value) => value.trim() === '');
  const errors = isEmpty ? { name: [ctx.t(peopleMessages).giveOne] } : { name: name ?? allBelow(submission.error, 'name'), email: email ?? allBelow(submission.error, 'email') };
  return data<PeopleAnswer>({ asked: { names: typed('name'), emails: typed('email') }, errors: tidy(errors), view: null, outcome: null }, { status: 422 });
});

/** Errors of single values of a list stand under `name[0]`. */
function allBelow(error: Record<string, string[] | null> | null | undefined, field: string): string[] | undefined {
  const found = Object.entries(error ?? {}).flatMap(([name, errors]) => (name.startsWith(`${field}[`) ? (errors ?? []) : []));
  return found.length > 0 ? found : undefined;
}

const tidy = (errors: { name?: string[] | undefined; email?: string[] | undefined }): PeopleAnswer['errors'] => ({ ...(errors.name && { name: errors.name }), ...(errors.email && { email: errors.email }) });

export const meta = pageTitle;

export default function PeopleRoute() {
  const { home } = useLoaderData<typeof loader>();
  return <PeoplePage home={home} answer={useActionData<typeof action>()} />;
}
