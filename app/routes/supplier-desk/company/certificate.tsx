import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { CompanyCertificatePage } from '#app/features/supplier-desk/company/certificate/company-certificate-page.tsx';
import { loadCompanyCertificate } from '#app/features/supplier-desk/company/certificate/load-company-certificate.server.ts';
import { postCompanyCertificate } from '#app/features/supplier-desk/company/certificate/post-company-certificate.server.ts';
import { deskAction, deskLoader } from '#app/platform/http/wrappers.server.ts';

const params = z.object({ companyId: z.string(), ownCertificateId: z.string() });

export const loader = deskLoader({ params }, async ({ ctx, params: { companyId, ownCertificateId } }) => {
  const certificate = await loadCompanyCertificate(ctx, ownCertificateId);
  return { companyId, certificate, title: [certificate.scheme, certificate.level].filter(Boolean).join(' ') };
});

export const action = deskAction({ params }, async ({ ctx, params: { ownCertificateId }, request }) => postCompanyCertificate(ctx, ownCertificateId, await request.formData()));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }, { name: 'robots', content: 'noindex' }];

export default function CompanyCertificate() {
  const { companyId, certificate } = useLoaderData<typeof loader>();
  return <CompanyCertificatePage companyId={companyId} certificate={certificate} />;
}
