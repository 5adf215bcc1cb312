import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { NewCertificatePage } from '#app/features/supplier-desk/company/certificate/new-certificate-page.tsx';
import { loadNewCertificate, takeNewCertificate } from '#app/features/supplier-desk/company/certificate/new-certificate.server.ts';
import { newCertificateMessages } from '#app/features/supplier-desk/company/certificate/new-messages.ts';
import { deskAction, deskLoader } from '#app/platform/http/wrappers.server.ts';

const params = z.object({ companyId: z.string() });
const search = z.object({ renews: z.string().optional().catch(undefined) });

export const loader = deskLoader({ params, search }, async ({ ctx, params: { companyId }, search: { renews } }) => {
  const page = await loadNewCertificate(ctx, renews);
  const t = ctx.t(newCertificateMessages);
  return { companyId, page, title: page.isRenewal ? t.renewTitle : t.title };
});

export const action = deskAction({ params }, ({ ctx, request }) => takeNewCertificate(ctx, request));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }, { name: 'robots', content: 'noindex' }];

export default function NewCertificate() {
  const { companyId, page } = useLoaderData<typeof loader>();
  return <NewCertificatePage companyId={companyId} page={page} lastResult={useActionData<typeof action>()?.lastResult} />;
}
