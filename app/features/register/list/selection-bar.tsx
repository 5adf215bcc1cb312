import { Form } from '@remix-run/react';
import { supplierStatuses } from '#app/domain/register/register-search.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { Button, SubmitButton } from '#app/ui/button.tsx';
import { Menu } from '#app/ui/menu.tsx';
import { uiMessages } from '#app/ui/messages.ts';
import { SelectField, type Option } from '#app/ui/select-field.tsx';
import type { SupplierListData } from './load-supplier-list.server.ts';
import { listMessages } from './messages.ts';

export const selectionFormId = 'selection';

/** What can be done with the ticked rows; their checkboxes belong to this form by its id, wherever they stand. */
export function SelectionBar({ data, count }: { data: SupplierListData; count: number }) {
  const t = useMessages(listMessages);
  const ui = useMessages(uiMessages);
  const { choices, base, may } = data;
  const select = (name: string, label: string, options: readonly Option[]) => (
    <SelectField field={{ id: `change-${name}`, name }} label={label} hideOptional blank={t.leave} options={options} className="text-sm" />
  );
  return (
    <Form id={selectionFormId} method="post" preventScrollReset className="flex min-h-9 flex-wrap items-center gap-2 print:hidden">
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
      {may.write ? (
        <Menu label={t.change} size="sm">
          <div className="grid w-64 gap-3 p-2">
            {select('owner', t.filter.owner, [...(choices.members), { value: 'none', label: t.takeAway }])}
            {choices.units.length > 0 ? select('unit', t.filter.unit, [...choices.units, ...(choices.unitRequired ? [] : [{ value: 'none', label: t.noUnit }])]) : null}
            {select('status', t.filter.status, supplierStatuses.map((value) => ({ value, label: t.status[value] })))}
            <SubmitButton size="sm">{t.apply}</SubmitButton>
          </div>
        </Menu>
      ) : null}
      <output className="text-sm text-muted">{count > 0 ? ui.selected({ n: count }) : null}</output>
    </Form>
  );
}
