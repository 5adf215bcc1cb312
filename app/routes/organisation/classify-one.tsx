import { useActionData, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react';
import { z } from 'zod';
import { chooseService } from '#app/features/classification/choose-targets.server.ts';
import { ClassifyPage } from '#app/features/classification/classify-page.tsx';
import { classificationMessages } from '#app/features/classification/messages.ts';
import { postClassify } from '#app/features/classification/post-classify.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

const params = z.object({ serviceId: z.uuid() });

export const loader = memberLoader({ can: 'supplier:read', params }, async ({ ctx, params: { serviceId } }) => ({
  title: ctx.t(classificationMessages).title,
  view: await chooseService(ctx, serviceId),
}));

export const action = memberAction({ can: 'classification:write', params }, ({ ctx, params: { serviceId }, request }) => postClassify(ctx, request, serviceId));

export const meta = pageTitle;

/** Whoever was overtaken sees what is recorded now, and saves on top of that. By default a refusal asks nothing anew. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) => actionStatus === 409 || defaultShouldRevalidate;

export default function ClassifyService() {
  const { view } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  return <ClassifyPage key={view.target.serviceId} view={view} posted={posted} />;
}
