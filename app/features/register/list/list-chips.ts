import { findCategory, findKind } from '#app/domain/register/categories.ts';
import { withoutTag, type SupplierFilter } from '#app/domain/register/supplier-filter.ts';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';
import type { FilterChip } from '#app/ui/filter-chips.tsx';
import type { uiMessages } from '#app/ui/messages.ts';
import { searchWith, searchWithout } from './list-view.ts';
import type { listMessages } from './messages.ts';

interface Words {
  list: Bound<(typeof listMessages)['en']>;
  ui: Bound<(typeof uiMessages)['en']>;
  format: Format;
}
interface Names {
  members: readonly { value: string; label: string }[];
  units: readonly { value: string; label: string }[];
  countries: readonly { value: string; label: string }[];
  tags: readonly { value: string; label: string }[];
  /** The question that the filter names, in words. */
  question: string | null;
}

/** Each value of the filter in words, with the address of the list without it. */
export function listChips(filter: SupplierFilter, search: URLSearchParams, { list: t, ui, format }: Words, names: Names): FilterChip[] {
  const nameOf = (options: Names['members'], id: string, none: string) => (id === 'none' ? none : (options.find((one) => one.value === id)?.label ?? '…'));
  const chip = (parameter: string, name: string, value: string): FilterChip => ({ key: parameter, name, value, removeTo: searchWith(search, { [parameter]: null }) });
  const several = (parameter: string, name: string, values: readonly string[] | undefined, word: (value: never) => string): FilterChip[] =>
    (values ?? []).map((value) => ({ key: `${parameter} ${value}`, name, value: word(value as never), removeTo: searchWithout(search, parameter, value) }));
  const { text, mayNeed, open, area, proof, slipped, unanswered, categoryId, kindId, owner, unit, country, tag, importId } = filter;
  return [
    ...(text ? [chip('q', t.filter.text, text)] : []),
    ...several('level', t.filter.level, filter.levels, (value: keyof typeof t.bucket) => t.bucket[value]),
    ...several('state', t.filter.state, filter.states, (value: keyof typeof ui.state) => ui.state[value]),
    ...(mayNeed ? [chip('may', t.filter.may, mayNeed)] : []),
    ...(open === undefined ? [] : [chip('open', t.filter.open, open ? t.levelOpen : t.levelSettled)]),
    ...(area ? [chip('area', t.filter.area, ui.area[area])] : []),
    ...(proof ? [{ ...chip('proof', t.filter.proof, t.proof[proof]), removeTo: searchWith(search, { expired: null, expiring: null }) }] : []),
    ...(slipped ? [chip('slipped', t.filter.slipped, t.slipped)] : []),
    ...(unanswered ? [chip('unanswered', t.filter.unanswered, names.question ?? unanswered)] : []),
    ...several('triage', t.filter.triage, filter.triage, (value: keyof typeof t.triage) => t.triage[value]),
    ...several('status', t.filter.status, filter.status, (value: keyof typeof t.status) => t.status[value]),
    ...(categoryId ? [chip('category', t.filter.category, categoryId === 'none' ? t.noCategory : (findCategory(categoryId)?.name[format.locale] ?? ''))] : []),
    ...(kindId ? [chip('kind', t.filter.kind, findKind(kindId)?.name[format.locale] ?? '')] : []),
    ...(owner ? [chip('owner', t.filter.owner, nameOf(names.members, owner, t.none))] : []),
    ...(unit ? [chip('unit', t.filter.unit, nameOf(names.units, unit, t.noUnit))] : []),
    ...(country ? [chip('country', t.filter.country, nameOf(names.countries, country, t.noCountry))] : []),
    ...(tag ? [chip('tag', t.filter.tag, tag === withoutTag ? t.noTag : (names.tags.find((one) => one.value === tag)?.label ?? tag))] : []),
    ...(importId ? [chip('import', t.filter.import, t.thisImport)] : []),
  ];
}
