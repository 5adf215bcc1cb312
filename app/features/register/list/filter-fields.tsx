import { levelBuckets } from '#app/domain/coverage/level-bucket.ts';
import { coverageStates } from '#app/domain/coverage/state.ts';
import { allAreas } from '#app/domain/level/method.ts';
import { kindsOf, supplierCategories } from '#app/domain/register/categories.ts';
import { supplierStatuses } from '#app/domain/register/register-search.ts';
import { withoutTag, type SupplierFilter } from '#app/domain/register/supplier-filter.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { CheckboxGroup } from '#app/ui/choice-fields.tsx';
import { uiMessages } from '#app/ui/messages.ts';
import { SelectField, type Option, type OptionGroup } from '#app/ui/select-field.tsx';
import type { SupplierListData } from './load-supplier-list.server.ts';
import { listMessages } from './messages.ts';

const triages = ['untriaged', 'to_classify', 'no_relevant_dependency', 'not_a_supplier'] as const;

interface Props {
  filter: SupplierFilter;
  choices: SupplierListData['choices'];
}

export function FilterFields({ filter, choices }: Props) {
  const t = useMessages(listMessages);
  const ui = useMessages(uiMessages);
  const format = useFormat();
  const boxes = <Value extends string>(name: string, label: string, values: readonly Value[], word: (value: Value) => string, chosen: readonly string[] | undefined) => (
    <CheckboxGroup field={{ id: `filter-${name}`, name, initialValue: chosen ?? [] }} label={label} hideOptional choices={values.map((value) => ({ value, label: word(value) }))} className="text-sm" />
  );
  const select = (name: string, label: string, options: readonly (Option | OptionGroup)[], chosen: string | undefined) => (
    <SelectField field={{ id: `filter-${name}`, name, initialValue: chosen }} label={label} hideOptional blank={t.any} options={options} className="text-sm" />
  );
  return (
    <div className="grid gap-5 border-y border-line py-4">
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">
        {boxes('state', t.filter.state, coverageStates, (value) => ui.state[value], filter.states)}
        {boxes('level', t.filter.level, levelBuckets, (value) => t.bucket[value], filter.levels)}
        {boxes('triage', t.filter.triage, triages, (value) => t.triage[value], filter.triage)}
        {boxes('status', t.filter.status, supplierStatuses, (value) => t.status[value], filter.status)}
      </div>
      <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
        {select('area', t.filter.area, allAreas.map((value) => ({ value, label: ui.area[value] })), filter.area)}
        {select('expiring', t.filter.proof, proofOptions(t.proof), filter.proof?.replace('in', ''))}
        {select('category', t.filter.category, [{ value: 'none', label: t.noCategory }, ...supplierCategories.map(({ id, name }) => ({ value: id, label: name[format.locale] }))], filter.categoryId)}
        {select('kind', t.filter.kind, kindGroups(format.locale), filter.kindId)}
        {select('owner', t.filter.owner, [{ value: 'none', label: t.none }, ...choices.members], filter.owner)}
        {choices.units.length > 0 ? select('unit', t.filter.unit, [{ value: 'none', label: t.noUnit }, ...choices.units], filter.unit) : null}
        {choices.countries.length > 0 ? select('country', t.filter.country, [{ value: 'none', label: t.noCountry }, ...choices.countries], filter.country) : null}
        {choices.tags.length > 0 ? select('tag', t.filter.tag, [{ value: withoutTag, label: t.noTag }, ...choices.tags], filter.tag) : null}
      </div>
      <Button type="submit" className="justify-self-start">
        {t.show}
      </Button>
    </div>
  );
}

function proofOptions(words: Record<'expired' | 'in30' | 'in60' | 'in90', string>): Option[] {
  return [
    { value: 'expired', label: words.expired },
    { value: '30', label: words.in30 },
    { value: '60', label: words.in60 },
    { value: '90', label: words.in90 },
  ];
}

function kindGroups(locale: 'en' | 'nl'): OptionGroup[] {
  return supplierCategories.map((category) => ({
    label: category.name[locale],
    options: kindsOf(category.id).map((kind) => ({ value: kind.id, label: kind.name[locale] })),
  }));
}
