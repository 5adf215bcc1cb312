import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { ImportPage } from '#app/features/import/import-page.tsx';
import { postImport } from '#app/features/import/post-import.server.ts';
import { requireWholeOrganisation } from '#app/features/import/require-whole-organisation.server.ts';
import { viewImport } from '#app/features/import/view-import.server.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

const params = z.object({ importId: z.uuid() });
const search = z.object({
  show: z.enum(['create', 'update', 'merge', 'unchanged', 'refuse']).nullable().catch(null).default(null),
  after: z.coerce.number().int().nullable().catch(null).default(null),
});

export const loader = memberLoader({ can: 'import:run', params, search }, ({ ctx, params: { importId }, search: asked }) => {
  requireWholeOrganisation(ctx);
  return viewImport(ctx, importId, asked);
});

export const action = memberAction({ can: 'import:run', params }, async ({ ctx, params: { importId }, request }) => {
  requireWholeOrganisation(ctx);
  return postImport(ctx, importId, await request.formData(), new URL(request.url).search);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.fileName} · Ketenmark` }];

export default function Import() {
  return <ImportPage view={useLoaderData<typeof loader>()} problem={useActionData<typeof action>()?.problem ?? null} />;
}
