import { Link } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { CheckboxField } from '#app/ui/choice-fields.tsx';
import { Section } from '#app/ui/section.tsx';
import type { PeopleView } from './load-people.server.ts';
import { peopleMessages } from './messages.ts';

type Group = PeopleView['groups'][number];

/** One kind of place, with what would become of each. */
export function FoundGroup({ home, group }: { home: string; group: Group }) {
  const t = useMessages(peopleMessages);
  const left = group.count - group.hits.length;
  return (
    <Section title={t.groupTitle(group)}>
      <ul className="grid">
        {group.hits.map((hit) => (
          <FoundLine key={hit.id} home={home} hit={hit} />
        ))}
      </ul>
      {left > 0 ? <p className="mt-2 text-muted">{t.more({ n: left })}</p> : null}
    </Section>
  );
}

function FoundLine({ home, hit }: { home: string; hit: Group['hits'][number] }) {
  const t = useMessages(peopleMessages);
  const fate = hit.stays ? t.stays[hit.stays] : hit.erasure === 'emptied' ? t.whole : hit.erasure === 'removed' ? t.removed : null;
  const rest = [hit.event === null ? null : t.event({ n: hit.event }), fate].filter(Boolean).join(' · ');
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line py-2">
      <div className="min-w-0 max-w-prose">
        <p className="wrap-anywhere">{hit.text}</p>
        <p className="text-sm text-muted">
          {hit.supplier ? (
            <>
              <Link className="link" to={`${home}/suppliers/${hit.supplier.id}`}>
                {hit.supplier.name}
              </Link>
              {rest ? ' · ' : null}
            </>
          ) : null}
          {rest}
        </p>
      </div>
      {hit.goes ? <CheckboxField field={{ id: `other-${hit.id.replace(/[^\w-]/g, '')}`, name: 'other' }} value={hit.id} label={<span className="text-sm">{t.other}</span>} /> : null}
    </li>
  );
}
