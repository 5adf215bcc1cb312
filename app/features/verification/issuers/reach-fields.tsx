import { useMessages } from '#app/platform/messages/messages-context.tsx';
import type { FieldBinding } from '#app/ui/field-frame.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { issuerMessages } from './messages.ts';

/** An address or a number, and where it was found. */
export function ReachFields({ fields }: { fields: Record<'email' | 'phone' | 'source', FieldBinding> }) {
  const t = useMessages(issuerMessages);
  return (
    <>
      <TextField field={fields.email} label={t.email} type="email" autoComplete="off" width="medium" />
      <TextField field={fields.phone} label={t.phone} type="tel" autoComplete="off" width="medium" />
      <TextField field={fields.source} label={t.source} description={t.sourceHelp} autoComplete="off" />
    </>
  );
}
