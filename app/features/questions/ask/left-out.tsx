import { Link } from '@remix-run/react';
import type { LeftOut as Reason } from '#app/domain/question/candidate.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { Section } from '#app/ui/section.tsx';
import { askMessages } from './messages.ts';

interface Props {
  home: string;
  left: readonly { reason: Reason; count: number; suppliers: readonly { id: string; name: string }[] }[];
}

/** Who is not asked, by reason: one click from where it can be mended. */
export function LeftOut({ home, left }: Props) {
  const t = useMessages(askMessages);
  const format = useFormat();
  if (left.length === 0) return null;
  return (
    <Section title={t.left({ n: left.reduce((sum, { count }) => sum + count, 0) })}>
      <ul className="grid max-w-3xl gap-2">
        {left.map(({ reason, count, suppliers }) => (
          <li key={reason}>
            <details>
              <summary className="flex cursor-pointer gap-2">
                <span className="min-w-8 shrink-0 font-medium tabular-nums">{format.number(count)}</span> <span className="link">{t.reasons[reason]}</span>
              </summary>
              <ul className="my-2 grid gap-1 ps-10">
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
