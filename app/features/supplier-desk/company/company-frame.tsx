import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { deskTimeZone } from '#app/platform/desk/desk-time-zone.ts';
import type { Locale } from '#app/platform/messages/locale.ts';
import { MessagesProvider, useMessages } from '#app/platform/messages/messages-context.tsx';
import { LanguageSwitch } from '#app/ui/language-switch.tsx';
import { PlainShell } from '#app/ui/plain-shell.tsx';
import { accountPath, colleaguesPath, companyPath } from './company-paths.ts';
import { companyMessages } from './messages.ts';

interface Props {
  locale: Locale;
  /** Null: apart from any company. */
  companyId: string | null;
  hasSeveral: boolean;
  children: ReactNode;
}

/** The frame of a company's own desk: three doors, its own language, no way into any organisation. */
export function CompanyFrame({ locale, companyId, hasSeveral, children }: Props) {
  return (
    <MessagesProvider locale={locale} timeZone={deskTimeZone}>
      <PlainShell aside={<LanguageSwitch />}>
        <Doors companyId={companyId} hasSeveral={hasSeveral} />
        {children}
      </PlainShell>
    </MessagesProvider>
  );
}

function Doors({ companyId, hasSeveral }: Pick<Props, 'companyId' | 'hasSeveral'>) {
  const { nav: t } = useMessages(companyMessages);
  const doors = [
    { to: companyId ? companyPath(companyId) : '/desk', label: t.home },
    ...(companyId ? [{ to: colleaguesPath(companyId), label: t.colleagues }] : []),
    { to: accountPath, label: t.account },
    ...(hasSeveral ? [{ to: '/desk', label: t.other }] : []),
  ];
  return (
    <nav aria-label={t.label} className="-mt-4 mb-6 border-b border-line print:hidden">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 pb-2">
        {doors.map((door) => (
          <li key={door.label}>
            <Link to={door.to} className="link">
              {door.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
