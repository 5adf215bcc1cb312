import { Form } from '@remix-run/react';
import { ChevronDown } from 'lucide-react';
import { supplierCategories } from '#app/domain/register/categories.ts';
import { supplierStatuses } from '#app/domain/register/register-search.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { Button, buttonClass, SubmitButton } from '#app/ui/button.tsx';
import { classNames } from '#app/ui/class-names.ts';
import { uiMessages } from '#app/ui/messages.ts';
import { SelectField, type Option } from '#app/ui/select-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { SupplierListData } from './load-supplier-list.server.ts';
import { listMessages } from './messages.ts';

export const selectionFormId = 'selection';

/** What can be done with the ticked rows; their checkboxes belong to this form by its id, wherever they stand. */
export function SelectionBar({ data, count }: { data: SupplierListData; count: number }) {
  const t = useMessages(listMessages);
  const ui = useMessages(uiMessages);
  const { base, may } = data;
  return (
    <Form id={selectionFormId} method="post" preventScrollReset className="flex min-h-9 flex-wrap items-start gap-2 has-[details[open]]:basis-full print:hidden">
      {may.write ? <button type="submit" name="reach" value="ticked" hidden tabIndex={-1} aria-hidden /> : null}
      {may.classify ? (
        <Button type="submit" size="sm" formAction={`${base}/classify`} formMethod="get">
          {t.classify}
        </Button>
      ) : null}
      {may.invite ? (
        <Button type="submit" size="sm" formAction={`${base}/requests/waves/new`} formMethod="get">
          {t.invite}
        </Button>
      ) : null}
      {may.ask ? (
        <>
          <Button type="submit" size="sm" formAction={`${base}/questions/new/owner`} formMethod="get">
            {t.askOwner}
          </Button>
          <Button type="submit" size="sm" formAction={`${base}/questions/new/affected`} formMethod="get">
            {t.askAffected}
          </Button>
        </>
      ) : null}
      {may.write ? <ChangePanel data={data} /> : null}
      <output className="self-center text-sm text-muted">{count > 0 ? ui.selected({ n: count }) : null}</output>
    </Form>
  );
}

/** What the ticked suppliers, or all that the list finds, are to get; on to a preview of it. */
function ChangePanel({ data }: { data: SupplierListData }) {
  const t = useMessages(listMessages);
  const { locale } = useFormat();
  const { choices, matching } = data;
  const select = (name: string, label: string, options: readonly Option[]) => (
    <SelectField field={{ id: `change-${name}`, name }} label={label} hideOptional blank={t.leave} options={options} className="text-sm" />
  );
  const text = (name: string, label: string) => <TextField field={{ id: `change-${name}`, name, maxLength: 500 }} label={label} placeholder={t.tagsApart} hideOptional autoComplete="off" className="text-sm" />;
  return (
    <details className="group open:basis-full">
      <summary className={classNames(buttonClass('secondary', 'sm'), 'group-open:border-ink')}>
        {t.change}
        <ChevronDown className="size-4 text-muted" aria-hidden />
      </summary>
      <div className="mt-2 grid gap-4 border-s-4 border-line-strong py-1 ps-4">
        <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
          {select('owner', t.filter.owner, [...choices.members, { value: 'none', label: t.takeAway }])}
          {choices.units.length > 0 ? select('unit', t.filter.unit, [...choices.units, ...(choices.unitRequired ? [] : [{ value: 'none', label: t.noUnit }])]) : null}
          {select('category', t.filter.category, [...supplierCategories.map(({ id, name }) => ({ value: id, label: name[locale] })), { value: 'none', label: t.noCategory }])}
          {select('status', t.filter.status, supplierStatuses.map((value) => ({ value, label: t.status[value] })))}
          {text('addTags', t.addTags)}
          {text('removeTags', t.removeTags)}
        </div>
        <div className="flex flex-wrap gap-2">
          <SubmitButton size="sm" name="reach" value="ticked">
            {t.previewTicked}
          </SubmitButton>
          <SubmitButton size="sm" tone="secondary" name="reach" value="all">
            {t.previewAll({ n: matching })}
          </SubmitButton>
        </div>
      </div>
    </details>
  );
}
