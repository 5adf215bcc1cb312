import { roles } from '#app/domain/access/permissions.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { CheckboxField, RadioGroup } from '#app/ui/choice-fields.tsx';
import type { FieldBinding } from '#app/ui/field-frame.tsx';
import { memberMessages } from './messages.ts';

interface Props {
  fields: { role: FieldBinding; canApprove: FieldBinding };
}

/** What someone may do: one role, and the right to approve beside it. */
export function RightsFields({ fields }: Props) {
  const t = useMessages(memberMessages);
  return (
    <>
      <RadioGroup field={fields.role} label={t.role} choices={roles.map((role) => ({ value: role, label: t.roles[role], description: t.roleHints[role] }))} />
      <CheckboxField field={fields.canApprove} label={t.canApprove} description={t.canApproveHint} />
    </>
  );
}
