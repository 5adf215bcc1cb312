import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { CheckboxGroup } from '#app/ui/choice-fields.tsx';
import { useClientChoices } from '../company/client-choices.tsx';
import type { ClientOfRows } from '../company/client-rows.ts';
import { tellOthersMessages } from './tell-messages.ts';

/** The other clients to whom the same can be said, for who is at the company's desk; `others` null: somebody with a link alone. */
export function TellOthers({ others, initial }: { others: readonly ClientOfRows[] | null; initial?: unknown }) {
  const t = useMessages(tellOthersMessages);
  const choices = useClientChoices(others ?? []);
  if (choices.length === 0) return null;
  return <CheckboxGroup field={{ id: 'tell', name: 'tell', initialValue: initial }} label={t.legend} description={t.help} hideOptional choices={choices} />;
}
