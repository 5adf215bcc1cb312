import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useFormat } from '#app/platform/messages/messages-context.tsx';
import { Section } from './section.tsx';

interface Props<Reason extends string> {
  home: string;
  /** By reason; of many only the first suppliers. */
  left: readonly { reason: Reason; count: number; suppliers: readonly { id: string; name: string }[] }[];
  words: { left(p: { n: number }): string; more(p: { n: number }): string; reasons: Readonly<Record<Reason, string>> };
  action?: ReactNode;
}

/** Who is not asked, by reason: one click from where the reason can be mended. */
export function LeftOut<Reason extends string>({ home, left, words: t, action }: Props<Reason>) {
  const format = useFormat();
  if (left.length === 0) return null;
  return (
    <Section title={t.left({ n: left.reduce((sum, { count }) => sum + count, 0) })} actions={action}>
      <ul className="grid max-w-3xl gap-2">
        {left.map(({ reason, count, suppliers }) => (
          <li key={reason}>
            <details>
              <summary className="flex cursor-pointer gap-2">
                <span className="min-w-8 shrink-0 font-medium tabular-nums">{format.number(count)}</span> <span className="link">{t.reasons[reason]}</span>
              </summary>
              <ul className="my-2 grid gap-1 ps-10 sm:columns-2 sm:block">
                {suppliers.map((supplier) => (
                  <li key={supplier.id}>
                    <Link to={`${home}/suppliers/${supplier.id}`} className="link">
                      {supplier.name}
                    </Link>
                  </li>
                ))}
                {count > suppliers.length ? <li className="text-muted">{t.more({ n: count - suppliers.length })}</li> : null}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </Section>
  );
}
