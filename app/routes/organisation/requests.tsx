import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { changeRequest } from '#app/features/invitations/requests/change-request.server.ts';
import { loadRequests } from '#app/features/invitations/requests/load-requests.server.ts';
import { requestListMessages } from '#app/features/invitations/requests/list-messages.ts';
import { requestForm } from '#app/features/invitations/requests/request.form.ts';
import { requestSearch } from '#app/features/invitations/requests/request-search.ts';
import { RequestsPage } from '#app/features/invitations/requests/requests-page.tsx';
import { AppError } from '#app/platform/http/app-error.ts';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { safeNextPath } from '#app/platform/http/sign-in-redirect.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

export const loader = memberLoader({ can: 'invitation:read', search: requestSearch }, async ({ ctx, search }) => ({
  title: ctx.t(requestListMessages).title,
  home: `/o/${ctx.organisation.slug}`,
  page: await loadRequests(ctx, search),
}));

export const action = memberAction({ can: 'invitation:send' }, async ({ ctx, request }) => {
  const form = await request.formData();
  const submission = parseForm(form, requestForm, ctx);
  if (submission.status !== 'success') throw new AppError('invalid');
  const toast = await changeRequest(ctx, submission.value);
  const next = form.get('next')?.toString();
  return redirectWithToast(next ? safeNextPath(next) : `/o/${ctx.organisation.slug}/requests`, toast);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }];

export default function Requests() {
  const { page, home } = useLoaderData<typeof loader>();
  return <RequestsPage home={home} page={page} />;
}
