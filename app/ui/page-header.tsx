import type { ReactNode } from 'react';
import { Link } from '@remix-run/react';
import { ChevronLeft } from 'lucide-react';

interface Props {
  title: ReactNode;
  /** One sentence: the answer that the page gives. */
  lead?: ReactNode;
  back?: { to: string; label: string };
  actions?: ReactNode;
}

export function PageHeader({ title, lead, back, actions }: Props) {
  return (
    <header className="mb-6 grid gap-2 print:mb-2 print:gap-1">
      {back ? (
        <Link to={back.to} className="inline-flex items-center gap-1 justify-self-start text-sm text-muted underline-offset-4 hover:text-accent hover:underline print:hidden">
          <ChevronLeft className="size-4" aria-hidden />
          {back.label}
        </Link>
      ) : null}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <h1 className="min-w-0 text-2xl leading-tight font-semibold tracking-tight print:text-xl">{title}</h1>
        {actions ? <div className="flex flex-wrap gap-2 print:hidden">{actions}</div> : null}
      </div>
      {lead ? <div className="max-w-prose text-lg wrap-anywhere text-muted">{lead}</div> : null}
    </header>
  );
}
