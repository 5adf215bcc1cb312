import { Form, useSearchParams } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { FilterChips, type FilterChip } from '#app/ui/filter-chips.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { DateField, TextField } from '#app/ui/text-field.tsx';
import type { Trail } from './load-trail.server.ts';
import { trailMessages } from './messages.ts';
import { families, otherActors, type Family } from './event-families.ts';

const bind = (name: string) => ({ id: `trail-${name}`, name });

/** A GET form: the address holds the view. */
export function TrailFilters({ trail }: { trail: Trail }) {
  const t = useMessages(trailMessages);
  const [search] = useSearchParams();
  const of = (name: string) => search.get(name) ?? '';
  const who = [
    { label: t.members, options: trail.members.map(({ id, name }) => ({ value: id, label: name })) },
    { label: t.others, options: otherActors.map((kind) => ({ value: kind, label: t.whoKinds[kind] })) },
  ];
  return (
    <Form method="get" key={search.toString()} aria-label={t.filters} className="mb-4 flex flex-wrap items-end gap-x-4 gap-y-3 print:hidden">
      {of('supplier') ? <input type="hidden" name="supplier" value={of('supplier')} /> : null}
      <SelectField field={bind('what')} label={t.family} hideOptional blank={t.anything} defaultValue={of('what')} options={families.map((family) => ({ value: family, label: t.families[family] }))} />
      <SelectField field={bind('who')} label={t.who} hideOptional blank={t.anybody} defaultValue={of('who')} options={who} />
      <TextField field={bind('q')} label={t.search} hideOptional width="short" type="search" defaultValue={of('q')} maxLength={100} />
      <DateField field={bind('from')} label={t.from} hideOptional defaultValue={of('from')} />
      <DateField field={bind('until')} label={t.until} hideOptional defaultValue={of('until')} />
      <Button type="submit">{t.show}</Button>
    </Form>
  );
}

export function TrailChips({ trail, address }: { trail: Trail; address: string }) {
  const t = useMessages(trailMessages);
  const format = useFormat();
  const [search] = useSearchParams();
  const value = (name: string): string | null => {
    const given = search.get(name);
    if (!given) return null;
    if (name === 'what') return families.includes(given as Family) ? t.families[given as Family] : null;
    if (name === 'who') return trail.members.find((member) => member.id === given)?.name ?? otherActors.filter((kind) => kind === given).map((kind) => t.whoKinds[kind])[0] ?? null;
    if (name === 'q') return given;
    if (name === 'supplier') return trail.about ?? t.goneSupplier;
    return /^\d{4}-\d{2}-\d{2}$/.test(given) ? format.date(given) : null;
  };
  const names = { what: t.family, who: t.who, supplier: t.about, q: t.search, from: t.from, until: t.until };
  const chips = Object.entries(names).flatMap(([key, name]): FilterChip[] => {
    const said = value(key);
    return said === null ? [] : [{ key, name, value: said, removeTo: withoutParameter(address, search, key) }];
  });
  return <FilterChips chips={chips} clearTo={address} />;
}

function withoutParameter(address: string, search: URLSearchParams, key: string): string {
  const left = new URLSearchParams([...search].filter(([name, value]) => name !== key && name !== 'before' && value !== ''));
  return left.size > 0 ? `${address}?${left}` : address;
}
