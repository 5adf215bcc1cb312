import { redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ChooseCompanyPage } from '#app/features/supplier-desk/company/home/choose-company-page.tsx';
import { chooseCompanyMessages } from '#app/features/supplier-desk/company/home/choose-messages.ts';
import { companyPath } from '#app/features/supplier-desk/company/company-paths.ts';
import { loadQuestionsToAddress } from '#app/features/supplier-desk/company/to-address/load-questions-to-address.server.ts';
import { accountLoader } from '#app/platform/http/wrappers.server.ts';

export const loader = accountLoader({}, async ({ ctx }) => {
  const [only, second] = ctx.atDesk.companies;
  if (only && !second) throw redirect(companyPath(only.companyId));
  return { locale: ctx.locale, companies: ctx.atDesk.companies, toAddress: await loadQuestionsToAddress(ctx), title: ctx.t(chooseCompanyMessages).title };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Ketenmark` }, { name: 'robots', content: 'noindex' }];

export default function ChooseCompany() {
  const { locale, companies, toAddress } = useLoaderData<typeof loader>();
  return <ChooseCompanyPage locale={locale} companies={companies} toAddress={toAddress} />;
}
