import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { importMessages } from '#app/features/import/messages.ts';
import { problemSentence } from '#app/features/import/problem-sentence.ts';
import { limits } from '#app/features/import/reading/limits.ts';
import { requireWholeOrganisation } from '#app/features/import/require-whole-organisation.server.ts';
import { startImport } from '#app/features/import/upload/start-import.server.ts';
import { UploadPage } from '#app/features/import/upload/upload-page.tsx';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

export const loader = memberLoader({ can: 'import:run' }, ({ ctx }) => {
  requireWholeOrganisation(ctx);
  return { title: ctx.t(importMessages).upload.title, maxBytes: limits.maxBytes };
});

export const action = memberAction({ can: 'import:run' }, async ({ ctx, request }) => {
  requireWholeOrganisation(ctx);
  const started = await startImport(ctx, request);
  if (started.ok) return redirect(`/o/${ctx.organisation.slug}/imports/${started.importId}`, 303);
  const { fileName, problem } = started;
  return data({ fileName, sentence: problemSentence(ctx.t(importMessages), problem) }, { status: problem.code === 'too_large' ? 413 : 422 });
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: `${loaded?.title} · Ketenmark` }];

export default function NewImport() {
  const { maxBytes } = useLoaderData<typeof loader>();
  return <UploadPage maxBytes={maxBytes} problem={useActionData<typeof action>() ?? null} />;
}
