import { getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { RadioGroup } from '#app/ui/choice-fields.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { Disclosure } from './disclosure.tsx';
import type { IncidentPageData } from './load-incident.server.ts';
import { incidentPageMessages } from './messages.ts';
import { useIntentForm, type IncidentReply } from './use-intent-form.ts';

interface Props {
  page: IncidentPageData;
  reply: IncidentReply | undefined;
}

const words = { required: true, maxLength: 4_000 };

/** What it came to, and whether the supplier must be looked at again. */
export function CloseForm({ page, reply }: Props) {
  const t = useMessages(incidentPageMessages).close;
  const [form, fields] = useIntentForm<{ conclusion: string; reviewNeeded: string; reviewReason: string }>('close', reply, {
    constraint: { conclusion: words, reviewNeeded: { required: true }, reviewReason: words },
  });
  const open = page.clocks.filter((clock) => clock.state === 'running' || clock.state === 'overdue').length;
  return (
    <Section title={t.title} id="close" className="print:hidden">
      <Disclosure trigger={t.title} open={reply?.intent === 'close'}>
        <Form method="post" {...getFormProps(form)} className="grid max-w-xl gap-4">
          {open > 0 ? <Notice tone="warn">{t.clocksRun({ n: open })}</Notice> : null}
          <FormErrors form={form} />
          <TextArea field={fields.conclusion} label={t.conclusion} description={t.conclusionHelp} />
          <RadioGroup
            field={fields.reviewNeeded}
            label={t.review}
            description={t.reviewHelp}
            inline
            choices={[
              { value: 'yes', label: t.yes },
              { value: 'no', label: t.no },
            ]}
          />
          <TextArea field={fields.reviewReason} label={t.reviewReason} rows={2} />
          <div>
            <SubmitButton name="intent" value="close">
              {t.submit}
            </SubmitButton>
          </div>
        </Form>
      </Disclosure>
    </Section>
  );
}

export function Conclusion({ page, reply, mayReopen }: Props & { mayReopen: boolean }) {
  const t = useMessages(incidentPageMessages).close;
  const { incident } = page;
  const [form, fields] = useIntentForm<{ reason: string }>('reopen', reply, { constraint: { reason: words } });
  return (
    <Section title={t.conclusion} id="conclusion" className="print:pt-1 print:pb-2">
      <p className="max-w-prose whitespace-pre-line">{incident.conclusion}</p>
      <p className="mt-2 font-medium">{t.reviewNeeded[incident.reviewNeeded ?? 'no']}</p>
      <p className="mb-3 max-w-prose whitespace-pre-line">{incident.reviewReason}</p>
      {mayReopen ? (
        <Disclosure trigger={t.reopen} open={reply?.intent === 'reopen'}>
          <Form method="post" {...getFormProps(form)} className="grid max-w-xl gap-4">
            <FormErrors form={form} />
            <TextArea field={fields.reason} label={t.reopenReason} rows={2} />
            <div>
              <SubmitButton name="intent" value="reopen">
                {t.reopenDo}
              </SubmitButton>
            </div>
          </Form>
        </Disclosure>
      ) : null}
    </Section>
  );
}
