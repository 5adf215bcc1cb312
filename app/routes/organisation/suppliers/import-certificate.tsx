import { useActionData, useLoaderData, useLocation } from '@remix-run/react';
import { z } from 'zod';
import { answerImport } from '#app/features/certificates/import/answer-import.server.ts';
import { ImportPage } from '#app/features/certificates/import/import-page.tsx';
import { importMessages } from '#app/features/certificates/import/messages.ts';
import { loadCertificateEntry } from '#app/features/certificates/load-certificate-entry.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';

const params = z.object({ supplierId: z.uuid() });
const search = z.object({ step: z.literal('take').optional() });

export const loader = memberLoader({ can: 'certificate:write', params }, async ({ ctx, params }) => ({ ...(await loadCertificateEntry(ctx, params.supplierId)), title: ctx.t(importMessages).title }));

export const action = memberAction({ can: 'certificate:write', params, search }, ({ ctx, params, search, request }) => answerImport(ctx, request, params.supplierId, search.step ?? 'look'));

export const meta = pageTitle;

export default function ImportCertificate() {
  const { supplier, maxFileBytes } = useLoaderData<typeof loader>();
  return <ImportPage supplier={supplier} here={useLocation().pathname} maxFileBytes={maxFileBytes} answer={useActionData<typeof action>()} />;
}
