import { Link } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { DateText } from '#app/ui/date-text.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { Section } from '#app/ui/section.tsx';
import type { SupplierPageData } from './load-supplier-page.server.ts';
import { supplierPageMessages } from './messages.ts';

/** What the register says of a supplier; what is not known is left out. */
export function FactsSection({ data }: { data: SupplierPageData }) {
  const t = useMessages(supplierPageMessages);
  const { facts, today } = data;
  return (
    <Section title={t.facts.title}>
      <DescriptionList
        items={[
          { term: t.facts.status, detail: t.status[facts.status] },
          { term: t.facts.triage, detail: t.triage[facts.triage] },
          { term: t.facts.tags, detail: facts.tags.length > 0 ? <Tags tags={facts.tags} list={`${data.base}/suppliers`} /> : null },
          { term: t.facts.reviewOn, detail: facts.reviewOn ? <DateText date={facts.reviewOn} today={today} /> : null },
          { term: t.facts.owner, detail: facts.owner },
          { term: t.facts.unit, detail: facts.unit },
          { term: t.facts.ownReference, detail: facts.ownReference },
          { term: t.facts.kvkNumber, detail: facts.kvkNumber },
          { term: t.facts.vatNumber, detail: facts.vatNumber },
          { term: t.facts.lei, detail: facts.lei ? <span className="break-all">{facts.lei}</span> : null },
          { term: t.facts.parentName, detail: facts.parentName },
          { term: t.facts.country, detail: facts.country },
          { term: t.facts.category, detail: facts.category },
          { term: t.facts.kinds, detail: facts.kinds.join(', ') },
          { term: t.facts.nis2Entity, detail: t.facts[facts.nis2Entity] },
          { term: t.facts.website, detail: facts.website ? <Website address={facts.website} /> : null },
          { term: t.facts.locations, detail: facts.locations ? <span className="whitespace-pre-line">{facts.locations}</span> : null },
          { term: t.facts.subProcessors, detail: facts.subProcessors ? <span className="whitespace-pre-line">{facts.subProcessors}</span> : null },
          { term: t.facts.note, detail: facts.note ? <span className="whitespace-pre-line">{facts.note}</span> : null },
        ]}
      />
    </Section>
  );
}

/** Each leads to all suppliers that have it. */
function Tags({ tags, list }: { tags: SupplierPageData['facts']['tags']; list: string }) {
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-1">
      {tags.map((tag) => (
        <li key={tag.key}>
          <Link to={`${list}?${new URLSearchParams({ tag: tag.key })}`} className="link">
            {tag.name}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Only http and https become links, whatever an import brought in. */
function Website({ address }: { address: string }) {
  const isLink = /^https?:\/\//i.test(address);
  return isLink ? (
    <a className="link break-all" href={address} rel="noreferrer">
      {address.replace(/^https?:\/\//, '')}
    </a>
  ) : (
    <>{address}</>
  );
}
