import { Form, Link } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { StateMark } from '#app/ui/state-mark.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { PairView } from './load-duplicates.server.ts';
import { mergingMessages } from './messages.ts';
import type { SupplierCard } from './supplier-card.server.ts';

interface Props {
  pair: PairView;
  base: string;
  mayMerge: boolean;
}

/** Two suppliers that look alike: why, what each has, and what to do with them. */
export function PairCard({ pair, base, mayMerge }: Props) {
  const t = useMessages(mergingMessages);
  const { first, second } = pair;
  return (
    <article className="border-t border-line pt-4 pb-6">
      <ul className="mb-2 flex flex-wrap gap-2">
        {pair.evidence.map((evidence) => (
          <li key={evidence}>
            <Tag tone={evidence === 'domain' ? 'neutral' : 'accent'}>{t.evidence[evidence]}</Tag>
          </li>
        ))}
      </ul>
      <SideBySide first={first} second={second} base={base} />
      {mayMerge ? (
        <div className="mt-3 flex flex-wrap gap-2 print:hidden">
          <ButtonLink to={`${base}/suppliers/${first.id}/merge/${second.id}`} size="sm">
            {t.list.compare}
            <span className="sr-only">
              : {first.name}, {second.name}
            </span>
          </ButtonLink>
          <Form method="post" preventScrollReset>
            <input type="hidden" name="pair" value={pair.key} />
            <Button type="submit" size="sm" tone="quiet" name="intent" value="apart">
              {t.list.keepApart}
              <span className="sr-only">
                : {first.name}, {second.name}
              </span>
            </Button>
          </Form>
        </div>
      ) : null}
    </article>
  );
}

function SideBySide({ first, second, base }: { first: SupplierCard; second: SupplierCard; base: string }) {
  const t = useMessages(mergingMessages);
  const facts = useFacts();
  const rows = facts(first).map((fact, at) => ({ ...fact, other: facts(second)[at]! }));
  return (
    <table className="w-full table-fixed text-sm sm:text-base">
      <caption className="sr-only">{t.list.caption}</caption>
      <thead>
        <tr className="align-baseline max-sm:grid max-sm:grid-cols-2">
          <th scope="col" className="text-start max-sm:sr-only sm:w-44">
            <span className="sr-only">{t.list.fact}</span>
          </th>
          {[first, second].map((one) => (
            <th key={one.id} scope="col" className="pe-2 pb-1 text-start font-semibold wrap-anywhere sm:pe-4">
              <Link to={`${base}/suppliers/${one.id}`} className="link">
                {one.name}
              </Link>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows
          .filter((row) => row.value !== null || row.other.value !== null)
          .map((row) => (
            <tr key={row.label} className="align-baseline max-sm:grid max-sm:grid-cols-2">
              <th scope="row" className="pe-3 pt-0.5 text-start font-normal wrap-anywhere text-muted max-sm:col-span-2 sm:py-0.5">
                {row.label}
              </th>
              <td className="py-0.5 pe-2 wrap-anywhere sm:pe-4">{row.value ?? '–'}</td>
              <td className="py-0.5 pe-2 wrap-anywhere sm:pe-4">{row.other.value ?? '–'}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function useFacts() {
  const t = useMessages(mergingMessages).card;
  const f = useFormat();
  return (one: SupplierCard) => [
    { label: t.reference, value: one.reference },
    { label: t.kvk, value: one.kvkNumber },
    { label: t.vat, value: one.vatNumber },
    { label: t.lei, value: one.lei },
    { label: t.country, value: one.country },
    { label: t.website, value: one.website },
    { label: t.owner, value: one.owner },
    { label: t.spend, value: one.spendCents === null ? null : f.money(one.spendCents, one.currency) },
    { label: t.level, value: one.state === 'not_a_supplier' ? null : <LevelBadge lowest={one.lowest} highest={one.highest} /> },
    { label: t.state, value: <StateMark state={one.state} /> },
  ];
}
