import { Link } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { LanguageSwitch } from '#app/ui/language-switch.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PlainShell } from '#app/ui/plain-shell.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { welcomeMessages } from './messages.ts';

interface Props {
  organisations: readonly { slug: string; name: string; isDemo: boolean }[];
}

/** For who is a member of several organisations, or of none. */
export function ChooseOrganisationPage({ organisations }: Props) {
  const t = useMessages(welcomeMessages);
  return (
    <PlainShell aside={<LanguageSwitch />}>
      <PageHeader title={t.chooseTitle} />
      {organisations.length === 0 ? <EmptyState title={t.none}>{t.noneText}</EmptyState> : null}
      <ul className="grid">
        {organisations.map(({ slug, name, isDemo }) => (
          <li key={slug} className="flex items-center gap-3 border-b border-line py-3">
            <Link className="link text-lg font-medium" to={`/o/${slug}`}>
              {name}
            </Link>
            {isDemo ? <Tag>{t.demoTag}</Tag> : null}
          </li>
        ))}
      </ul>
    </PlainShell>
  );
}
