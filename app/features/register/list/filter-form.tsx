import { Form, useSearchParams, useSubmit } from '@remix-run/react';
import { Search } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { ColumnFields } from './column-fields.tsx';
import { FilterFields } from './filter-fields.tsx';
import { areUsual, readColumns } from './list-column-ids.ts';
import type { SupplierListData } from './load-supplier-list.server.ts';
import { listMessages } from './messages.ts';

const typingPauseMs = 250;

/** One GET form: what to search for, and the filters folded away. With a script it answers while you type and choose. */
export function FilterForm({ data }: { data: SupplierListData }) {
  const t = useMessages(listMessages);
  const [search] = useSearchParams();
  const submit = useSubmit();
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  const submitSoon = (delay: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (form.current) submit(withoutEmpty(form.current), { replace: true, preventScrollReset: true });
    }, delay);
  };
  const sort = search.get('sort');
  return (
    <Form ref={form} method="get" role="search" className="grid gap-3 print:hidden" onChange={(event) => submitSoon(isText(event.target) ? typingPauseMs : 0)}>
      {sort ? <input type="hidden" name="sort" value={sort} /> : null}
      {['may', 'open', 'slipped', 'unanswered', 'import', 'view'].map((name) => (search.get(name) ? <input key={name} type="hidden" name={name} value={search.get(name) ?? ''} /> : null))}
      <div className="flex max-w-xl gap-2">
        <input type="search" name="q" defaultValue={search.get('q') ?? ''} aria-label={t.search} placeholder={t.searchHelp} className="control" key={search.get('q') ? 'with' : 'without'} />
        <Button type="submit" icon={<Search className="size-4" aria-hidden />}>
          {t.search}
        </Button>
      </div>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        <details className="group open:basis-full">
          <summary className="link inline-block text-sm group-open:mb-2">{t.filters}</summary>
          <FilterFields key={search.toString()} filter={data.view.filter} choices={data.choices} />
        </details>
        <details className="group open:basis-full">
          <summary className="link inline-block text-sm group-open:mb-2">{t.columnChoice}</summary>
          <ColumnFields key={search.toString()} chosen={data.view.columns} />
        </details>
      </div>
    </Form>
  );
}

function isText(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.type === 'search';
}

/** Empty choices, and the usual columns, do not belong in the address. */
function withoutEmpty(form: HTMLFormElement): URLSearchParams {
  const entries = [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '');
  const filled = new URLSearchParams(entries);
  if (areUsual(readColumns(filled))) filled.delete('columns');
  return filled;
}
