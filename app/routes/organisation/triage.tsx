import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react';
import { z } from 'zod';
import { triageGroupings } from '#app/domain/register/triage-groups.ts';
import { readGroupPart } from '#app/domain/register/group-part.ts';
import { triageMessages } from '#app/features/triage/messages.ts';
import { postTriage } from '#app/features/triage/post-triage.server.ts';
import { TriagePage } from '#app/features/triage/triage-page.tsx';
import { viewTriage } from '#app/features/triage/view-triage.server.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

const search = z.object({ by: z.enum(triageGroupings).nullable().catch(null).default(null), group: z.string().nullable().catch(null).default(null) });

export const loader = memberLoader({ can: 'supplier:read', search }, async ({ ctx, search: { by, group }, request }) => ({
  title: ctx.t(triageMessages).title,
  view: await viewTriage(ctx, { by, open: group, part: readGroupPart(new URL(request.url).searchParams) }),
}));

export const action = memberAction({ can: 'triage:write' }, ({ ctx, request }) => postTriage(ctx, request));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }];

/** Whoever was overtaken sees the groups as they are now. By default a refusal asks nothing anew. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) => actionStatus === 409 || defaultShouldRevalidate;

export default function Triage() {
  const { view } = useLoaderData<typeof loader>();
  return <TriagePage view={view} problem={useActionData<typeof action>()?.problem ?? null} />;
}
