import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { methodMessages } from '#app/features/method/messages.ts';
import { MethodPage } from '#app/features/method/method-page.tsx';
import { postMethod } from '#app/features/method/post-method.server.ts';
import { viewMethod } from '#app/features/method/view-method.server.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

export const loader = memberLoader({ can: 'method:read' }, async ({ ctx }) => ({
  title: ctx.t(methodMessages).title,
  view: await viewMethod(ctx),
}));

export const action = memberAction({ can: 'method:adopt' }, ({ ctx, request }) => postMethod(ctx, request));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }];

export default function MethodRoute() {
  const { view } = useLoaderData<typeof loader>();
  return <MethodPage view={view} lastResult={useActionData<typeof action>()} />;
}
