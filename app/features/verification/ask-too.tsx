import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { CheckboxField } from '#app/ui/choice-fields.tsx';
import type { FieldBinding } from '#app/ui/field-frame.tsx';
import { judgementMessages } from './judgement-messages.ts';
import type { Surety } from './load-surety.server.ts';

/** Where the policy asks the word of the issuer and its address is known, the question goes out with the judgement. */
export function AskToo({ field, surety }: { field: FieldBinding; surety: Surety }) {
  const t = useMessages(judgementMessages);
  const [named] = surety.emails;
  const isAsked = surety.lastConfirmedOn !== null || surety.asked.some((one) => one.state === 'waiting' || one.state === 'denied');
  if (!surety.level || !surety.needsIssuer || surety.right === 'own' || isAsked || !named?.isNamed) return null;
  return <CheckboxField field={field} value={named.id} label={t.askToo({ label: named.label })} description={t.askTooHelp({ level: surety.level })} defaultChecked />;
}
