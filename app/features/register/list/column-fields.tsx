import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { CheckboxGroup } from '#app/ui/choice-fields.tsx';
import { listColumnIds, type ListColumnId } from './list-column-ids.ts';
import { listMessages } from './messages.ts';

/** Which columns the list shows: a part of the form of its filters, so that either keeps the other. */
export function ColumnFields({ chosen }: { chosen: readonly ListColumnId[] }) {
  const t = useMessages(listMessages);
  return (
    <div className="grid gap-3 border-y border-line py-4">
      <CheckboxGroup field={{ id: 'columns', name: 'columns', initialValue: [...chosen] }} label={t.chooseColumns} hideLabel hideOptional inline choices={listColumnIds.map((value) => ({ value, label: t.columns[value] }))} className="text-sm" />
      <Button type="submit" size="sm" className="justify-self-start">
        {t.show}
      </Button>
    </div>
  );
}
