import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { loadSupplierProofs } from '#app/features/certificates/load-supplier-proofs.server.ts';
import { SupplierProofs } from '#app/features/certificates/supplier-proofs.tsx';
import { loadSupplierRequests } from '#app/features/invitations/supplier/load-supplier-requests.server.ts';
import { SupplierRequests } from '#app/features/invitations/supplier/supplier-requests.tsx';
import { loadSupplierPage } from '#app/features/register/supplier-page/load-supplier-page.server.ts';
import { SupplierPage } from '#app/features/register/supplier-page/supplier-page.tsx';
import { memberLoader } from '#app/platform/http/wrappers.server.ts';

export const loader = memberLoader({ can: 'supplier:read', params: z.object({ supplierId: z.string() }) }, async ({ ctx, params: { supplierId } }) => {
  const page = await loadSupplierPage(ctx, supplierId);
  const [proofs, requests] = await Promise.all([loadSupplierProofs(ctx, supplierId), loadSupplierRequests(ctx, supplierId)]);
  return { page, proofs, requests };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.page.facts.name} · Ketenmark` }];

export default function Supplier() {
  const { page, proofs, requests } = useLoaderData<typeof loader>();
  return (
    <SupplierPage
      data={page}
      proofs={<SupplierProofs proofs={proofs} home={page.base} supplierId={page.facts.id} mayEnter={page.may.certificate} />}
      requests={<SupplierRequests home={page.base} supplier={{ id: page.facts.id, name: page.facts.name }} requests={requests} />}
      story={null}
    />
  );
}
