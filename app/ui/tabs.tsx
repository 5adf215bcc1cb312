import { NavLink } from '@remix-run/react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface Tab {
  to: string;
  label: ReactNode;
  count?: string;
  /** Only the exact address makes it the current one. */
  end?: boolean;
  /** Set where the address cannot tell (search parameters). */
  current?: boolean;
}

/** Pages side by side, as links. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="mb-5 flex flex-wrap gap-x-5 border-b border-line">
      {tabs.map((tab) => (
        <NavLink
          key={tab.to}
          to={tab.to}
          end={tab.end}
          aria-current={tab.current === undefined ? 'page' : tab.current ? 'page' : 'false'}
          className={({ isActive }) =>
            classNames('-mb-px border-b-2 pt-1 pb-2', (tab.current ?? isActive) ? 'border-accent font-semibold' : 'border-transparent text-muted hover:text-ink')
          }
        >
          {tab.label}
          {tab.count ? <span className="ms-1.5 text-muted tabular-nums">{tab.count}</span> : null}
        </NavLink>
      ))}
    </nav>
  );
}
