import { Fragment, type ReactNode } from 'react';

export interface Description {
  term: ReactNode;
  /** Left out when nothing is known, unless the list says what to show instead. */
  detail: ReactNode;
}

/** Facts as term and detail, the terms in one column. */
export function DescriptionList({ items, missing }: { items: readonly Description[]; missing?: ReactNode }) {
  const shown = items.filter((item) => missing !== undefined || (item.detail !== null && item.detail !== undefined && item.detail !== ''));
  return (
    <dl className="grid gap-x-6 gap-y-1 min-[23rem]:grid-cols-[minmax(7.5rem,max-content)_1fr]">
      {shown.map((item, index) => (
        <Fragment key={index}>
          <dt className="text-muted max-[23rem]:mt-1">{item.term}</dt>
          <dd className="min-w-0">{item.detail || <span className="text-muted">{missing}</span>}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
