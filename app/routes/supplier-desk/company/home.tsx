import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CompanyHomePage } from '#app/features/supplier-desk/company/home/company-home-page.tsx';
import { loadCompanyHome } from '#app/features/supplier-desk/company/home/load-company-home.server.ts';
import { deskLoader } from '#app/platform/http/wrappers.server.ts';

export const loader = deskLoader({}, async ({ ctx }) => ({ title: ctx.company.legal_name, home: await loadCompanyHome(ctx) }));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }, { name: 'robots', content: 'noindex' }];

export default function CompanyHome() {
  return <CompanyHomePage home={useLoaderData<typeof loader>().home} />;
}
