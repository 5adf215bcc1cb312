import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { agreeableDays } from '#app/domain/coverage/agreed-date.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/text-field.tsx';
import { agreedDateMessages } from './messages.ts';

interface Props {
  /** What holds now. */
  agreedOn: string | null;
  /** A day to begin with where none was agreed. */
  proposedOn: string;
  today: string;
  lastResult: SubmissionResult<string[]> | undefined;
}

/** Folded away until somebody has a date to record; open where what was sent could not be taken. */
export function AgreedDateForm({ agreedOn, proposedOn, today, lastResult }: Props) {
  const t = useMessages(agreedDateMessages);
  const { first, last } = agreeableDays(today);
  const [form, fields] = useForm<{ agreedOn: string }>({
    id: 'agreed-date',
    lastResult,
    defaultValue: { agreedOn: agreedOn ?? proposedOn },
    constraint: { agreedOn: { required: true, min: first, max: last } },
    shouldRevalidate: 'onSubmit',
  });
  return (
    <details className="mt-3 print:hidden" open={lastResult?.status === 'error' || undefined}>
      <summary className="link inline-block">{agreedOn ? t.change : t.agree}</summary>
      <Form method="post" {...getFormProps(form)} className="mt-3 grid max-w-prose gap-4 border-s-2 border-line ps-4">
        <DateField field={fields.agreedOn} label={t.label} description={t.help({ last })} />
        <SubmitButton className="justify-self-start">{t.save}</SubmitButton>
      </Form>
    </details>
  );
}
