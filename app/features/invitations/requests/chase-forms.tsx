import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { DateField, TextField } from '#app/ui/text-field.tsx';
import { chaseMessages } from './chase-messages.ts';
import { RequestFormFrame } from './request-forms.tsx';

export function RemindForm({ home, next, invitation }: { home: string; next?: string; invitation: { id: string; name: string; email: string } }) {
  const t = useMessages(chaseMessages);
  return (
    <RequestFormFrame home={home} intent="remind" next={next}>
      <input type="hidden" name="invitationId" value={invitation.id} />
      <p className="whitespace-normal">{t.remindAsk(invitation)}</p>
      <SubmitButton>{t.remindDo}</SubmitButton>
    </RequestFormFrame>
  );
}

export function CallForm({ home, next, supplierId, today }: { home: string; next?: string; supplierId: string; today: string }) {
  const t = useMessages(chaseMessages);
  const field = (name: string, more: object = {}) => ({ id: `call-${name}-${supplierId}`, name, ...more });
  return (
    <RequestFormFrame home={home} intent="call" next={next}>
      <input type="hidden" name="supplierId" value={supplierId} />
      <DateField field={field('calledOn', { required: true, max: today })} label={t.calledOn} defaultValue={today} />
      <TextField field={field('spokeWith', { maxLength: 200 })} label={t.spokeWith} description={t.spokeWithHelp} />
      <TextArea field={field('said', { required: true, maxLength: 4_000 })} label={t.said} className="w-full" />
      <SubmitButton>{t.callDo}</SubmitButton>
    </RequestFormFrame>
  );
}
