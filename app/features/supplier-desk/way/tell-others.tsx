import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { CheckboxGroup } from '#app/ui/choice-fields.tsx';
import { tellOthersMessages } from './tell-messages.ts';

export interface OtherClientChoice {
  supplierId: string;
  name: string;
}

/** The other clients to whom the same can be said, for who is at the company's desk; `others` null: somebody with a link alone. */
export function TellOthers({ others, initial }: { others: readonly OtherClientChoice[] | null; initial?: unknown }) {
  const t = useMessages(tellOthersMessages);
  if (others === null || others.length === 0) return null;
  return <CheckboxGroup field={{ id: 'tell', name: 'tell', initialValue: initial }} label={t.legend} description={t.help} hideOptional choices={others.map((one) => ({ value: one.supplierId, label: one.name }))} />;
}
