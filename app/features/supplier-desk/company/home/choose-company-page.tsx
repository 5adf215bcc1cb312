import { Link } from '@remix-run/react';
import type { Locale } from '#app/platform/messages/locale.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { CompanyFrame } from '../company-frame.tsx';
import { companyPath } from '../company-paths.ts';
import type { QuestionsToAddress } from '../to-address/load-questions-to-address.server.ts';
import { QuestionsToAddressSection } from '../to-address/questions-to-address.tsx';
import { chooseCompanyMessages } from './choose-messages.ts';

interface Props {
  locale: Locale;
  companies: readonly { companyId: string; legalName: string }[];
  toAddress: QuestionsToAddress;
}

/** For who speaks for several companies. */
export function ChooseCompanyPage({ locale, companies, toAddress }: Props) {
  return (
    <CompanyFrame locale={locale} companyId={null} hasSeveral={false}>
      <Companies companies={companies} />
      <QuestionsToAddressSection toAddress={toAddress} />
    </CompanyFrame>
  );
}

function Companies({ companies }: Pick<Props, 'companies'>) {
  const t = useMessages(chooseCompanyMessages);
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <ul className="divide-y divide-line border-y border-line">
        {companies.map(({ companyId, legalName }) => (
          <li key={companyId} className="py-3">
            <Link className="link text-lg font-medium" to={companyPath(companyId)}>
              {legalName}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
