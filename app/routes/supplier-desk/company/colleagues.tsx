import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { ColleaguesPage } from '#app/features/supplier-desk/company/colleagues/colleagues-page.tsx';
import { loadColleagues, postColleagues } from '#app/features/supplier-desk/company/colleagues/colleagues.server.ts';
import { colleagueMessages } from '#app/features/supplier-desk/company/colleagues/messages.ts';
import { deskAction, deskLoader } from '#app/platform/http/wrappers.server.ts';

const params = z.object({ companyId: z.string() });

export const loader = deskLoader({ params }, async ({ ctx, params: { companyId } }) => ({ companyId, page: await loadColleagues(ctx), title: ctx.t(colleagueMessages).title }));

export const action = deskAction({ params }, async ({ ctx, request }) => postColleagues(ctx, await request.formData()));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }, { name: 'robots', content: 'noindex' }];

export default function ColleaguesRoute() {
  const { companyId, page } = useLoaderData<typeof loader>();
  return <ColleaguesPage companyId={companyId} page={page} lastResult={useActionData<typeof action>()?.lastResult} />;
}
