import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { answerCertificateForm } from '#app/features/certificates/answer-certificate-form.server.ts';
import { CertificateForm } from '#app/features/certificates/certificate-form.tsx';
import { loadCertificateEntry } from '#app/features/certificates/load-certificate-entry.server.ts';
import { certificateMessages } from '#app/features/certificates/messages.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { memberAction, memberLoader } from '#app/platform/http/wrappers.server.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

const params = z.object({ supplierId: z.uuid() });

export const loader = memberLoader({ can: 'certificate:write', params }, ({ ctx, params }) => loadCertificateEntry(ctx, params.supplierId));

export const action = memberAction({ can: 'certificate:write', params }, ({ ctx, params, request }) => answerCertificateForm(ctx, request, params.supplierId));

export const meta = pageTitle;

export default function NewCertificate() {
  const t = useMessages(certificateMessages);
  const { supplier, maxFileBytes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader back={{ to: supplier.to, label: supplier.name }} title={t.title} lead={t.lead({ supplier: supplier.name })} />
      <CertificateForm supplierName={supplier.name} maxFileBytes={maxFileBytes} lastResult={answer?.lastResult} cancelTo={supplier.to} />
    </>
  );
}
