import { NavLink, useLocation } from '@remix-run/react';
import { Menu as MenuIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { classNames } from './class-names.ts';
import { MarkIconDrawings } from './mark-icons.tsx';
import { Menu } from './menu.tsx';
import { uiMessages } from './messages.ts';
import { SkipLink } from './skip-link.tsx';
import { Wordmark } from './wordmark.tsx';

export interface NavigationItem {
  to: string;
  label: string;
  /** Things waiting there, already written out. */
  count?: string | null;
  end?: boolean;
}
export interface NavigationGroup {
  label?: string;
  items: readonly NavigationItem[];
}

interface Props {
  organisation: { name: string; to: string };
  navigation: readonly NavigationGroup[];
  person: { name: string };
  /** Inside the user's menu: language, other organisations, sign-out. */
  account: ReactNode;
  banner?: ReactNode;
  children: ReactNode;
}

/** The frame of every member's page: navigation at the side, or behind a native disclosure where it is narrow. */
export function AppShell({ organisation, navigation, person, account, banner, children }: Props) {
  const t = useMessages(uiMessages);
  const location = useLocation();
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[15rem_minmax(0,1fr)] print:block print:min-h-0">
      <SkipLink />
      <MarkIconDrawings />
      <aside className="max-lg:hidden print:hidden">
        <div className="sticky top-0 flex h-dvh flex-col gap-5 overflow-y-auto border-e border-line p-4">
          <Wordmark />
          <p className="border-b border-line pb-4 leading-snug font-medium">{organisation.name}</p>
          <Navigation label={t.mainNavigation} groups={navigation} />
          <div className="mt-auto">
            <Menu label={<span className="me-auto truncate">{person.name}</span>} tone="quiet" className="w-full">
              {account}
            </Menu>
          </div>
        </div>
      </aside>
      <div className="min-w-0">
        <details key={location.key} className="group border-b border-line lg:hidden print:hidden">
          <summary className="flex min-h-13 items-center justify-between gap-4 px-4">
            <span className="grid min-w-0">
              <Wordmark />
              <span className="truncate text-sm text-muted">{organisation.name}</span>
            </span>
            <span className="inline-flex items-center gap-1.5 font-medium">
              <MenuIcon className="size-5" aria-hidden />
              {t.menu}
            </span>
          </summary>
          <div className="grid gap-5 px-4 pt-2 pb-5">
            <Navigation label={t.mainNavigation} groups={navigation} />
            <div className="border-t border-line pt-3">
              <p className="px-2.5 text-sm text-muted">{person.name}</p>
              {account}
            </div>
          </div>
        </details>
        {banner ? <aside aria-label={t.notice}>{banner}</aside> : null}
        <main id="content" tabIndex={-1} className="mx-auto w-full max-w-[80rem] px-4 py-6 sm:px-8 lg:py-8 print:p-0">
          {children}
        </main>
      </div>
    </div>
  );
}

function Navigation({ label, groups }: { label: string; groups: readonly NavigationGroup[] }) {
  return (
    <nav aria-label={label} className="grid gap-4">
      {groups.map((group, index) => (
        <div key={group.label ?? index}>
          {group.label ? <p className="mb-1 px-2.5 text-sm text-muted">{group.label}</p> : null}
          <ul className="grid gap-px">
            {group.items.map((item) => (
              <li key={item.to}>
                <NavLink
                  to={item.to}
                  end={item.end}
                  className={({ isActive }) =>
                    classNames('flex justify-between gap-2 rounded-sm px-2.5 py-1', isActive ? 'bg-accent-soft font-semibold text-accent' : 'hover:bg-sunken')
                  }
                >
                  {item.label}
                  {item.count ? <span className="font-normal text-muted tabular-nums">{item.count}</span> : null}
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
