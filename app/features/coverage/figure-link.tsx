import { Link } from '@remix-run/react';
import type { Figure } from '#app/domain/coverage/portfolio.ts';
import { writeFigureFilter } from '#app/domain/register/supplier-search.ts';
import { useFormat } from '#app/platform/messages/messages-context.tsx';

/** Address of the list that has exactly as many rows as a figure says. */
export function listAddress(suppliers: string, figure: Figure): string {
  return `${suppliers}?${writeFigureFilter(figure.filter).toString()}`;
}

/** A figure that leads to its list; nothing to open is not a link. */
export function FigureLink({ suppliers, figure, className }: { suppliers: string; figure: Figure; className?: string }) {
  const f = useFormat();
  if (figure.count === 0) return <span className="text-muted">{f.number(0)}</span>;
  return (
    <Link to={listAddress(suppliers, figure)} className={className ?? 'link'}>
      {f.number(figure.count)}
    </Link>
  );
}
