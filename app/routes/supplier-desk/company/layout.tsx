import { Outlet, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { CompanyFrame } from '#app/features/supplier-desk/company/company-frame.tsx';
import { deskLoader } from '#app/platform/http/wrappers.server.ts';

export const loader = deskLoader({ params: z.object({ companyId: z.string() }) }, ({ ctx, params: { companyId } }) => ({ locale: ctx.locale, companyId, hasSeveral: ctx.atDesk.companies.length > 1 }));

export default function CompanyLayout() {
  const { locale, companyId, hasSeveral } = useLoaderData<typeof loader>();
  return (
    <CompanyFrame locale={locale} companyId={companyId} hasSeveral={hasSeveral}>
      <Outlet />
    </CompanyFrame>
  );
}
