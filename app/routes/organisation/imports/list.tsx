import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { ImportsPage } from '#app/features/import/imports-page.tsx';
import { listImports } from '#app/features/import/list-imports.server.ts';
import { importMessages } from '#app/features/import/messages.ts';
import { memberLoader } from '#app/platform/http/wrappers.server.ts';

const search = z.object({ before: z.string().nullable().catch(null).default(null) });

export const loader = memberLoader({ can: 'import:run', search }, async ({ ctx, search: { before } }) => ({
  title: ctx.t(importMessages).title,
  ...(await listImports(ctx, before)),
  isFirst: before === null,
  mayImport: !ctx.member.isUnitLimited,
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }];

export default function Imports() {
  return <ImportsPage {...useLoaderData<typeof loader>()} />;
}
