import { getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { clockIds } from '#app/domain/incident/clocks.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { RadioGroup } from '#app/ui/choice-fields.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { clockMessages } from './clock-messages.ts';
import { Disclosure } from './disclosure.tsx';
import type { IncidentPageData } from './load-incident.server.ts';
import { MomentField } from '#app/ui/moment-field.tsx';
import { incidentPageMessages } from './messages.ts';
import { useIntentForm, type IncidentReply } from './use-intent-form.ts';

interface Props {
  page: IncidentPageData;
  reply: IncidentReply | undefined;
}

/** A person judges; the portal only counts from there. */
export function JudgeForm({ page, reply }: Props) {
  const t = useMessages(incidentPageMessages).judge;
  const { incident, nowLocal } = page;
  const [form, fields] = useIntentForm<{ significance: string; awareAt: string; reason: string }>('judge', reply, {
    defaultValue: { awareAt: nowLocal },
    constraint: { significance: { required: true }, awareAt: { required: true }, reason: { required: true, maxLength: 4_000 } },
  });
  return (
    <Disclosure trigger={incident.significance === 'undecided' ? t.trigger : t.again} tone={incident.significance === 'undecided' ? 'primary' : 'secondary'} open={reply?.intent === 'judge'}>
      <Form method="post" {...getFormProps(form)} className="grid max-w-xl gap-4">
        <FormErrors form={form} />
        <RadioGroup
          field={fields.significance}
          label={t.question}
          description={t.help}
          choices={[
            { value: 'significant', label: t.significant },
            { value: 'not_significant', label: t.not_significant },
          ]}
        />
        <MomentField field={fields.awareAt} label={t.awareAt} description={t.awareHelp} latest={nowLocal} />
        <TextArea field={fields.reason} label={t.reason} rows={3} />
        <div>
          <SubmitButton name="intent" value="judge">
            {t.submit}
          </SubmitButton>
        </div>
      </Form>
    </Disclosure>
  );
}

/** The portal sends nothing to an authority: somebody says that it was sent. */
export function SentForm({ page, reply }: Props) {
  const t = useMessages(incidentPageMessages).sentForm;
  const { names } = useMessages(clockMessages);
  const { clocks, nowLocal } = page;
  const next = clocks.find((clock) => clock.sentAt === null)?.id ?? 'final_report';
  const [form, fields] = useIntentForm<{ what: string; sentAt: string; text: string }>('sent', reply, {
    defaultValue: { what: next, sentAt: nowLocal },
    constraint: { what: { required: true }, sentAt: { required: true }, text: { maxLength: 4_000 } },
  });
  return (
    <Disclosure trigger={t.trigger} tone="primary" open={reply?.intent === 'sent'}>
      <Form method="post" {...getFormProps(form)} className="grid max-w-xl gap-4">
        <FormErrors form={form} />
        <RadioGroup field={fields.what} label={t.what} choices={clockIds.map((value) => ({ value, label: names[value] }))} />
        <MomentField field={fields.sentAt} label={t.sentAt} latest={nowLocal} />
        <TextField field={fields.text} label={t.text} autoComplete="off" />
        <div>
          <SubmitButton name="intent" value="sent">
            {t.submit}
          </SubmitButton>
        </div>
      </Form>
    </Disclosure>
  );
}
