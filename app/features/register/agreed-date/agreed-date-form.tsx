import type { SubmissionResult } from '@conform-to/react';
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

/**
 * Folded away until somebody has a date to record; open where what was sent could not be taken. One field, so conform
 * stays out of the script of this page: it is the page that people open most.
 */
export function AgreedDateForm({ agreedOn, proposedOn, today, lastResult }: Props) {
  const t = useMessages(agreedDateMessages);
  const { first, last } = agreeableDays(today);
  const refused = lastResult?.status === 'error' ? lastResult : null;
  const field = {
    id: 'agreed-on',
    name: 'agreedOn',
    required: true,
    min: first,
    max: last,
    errors: refused?.error?.agreedOn ?? undefined,
    initialValue: refused?.initialValue?.agreedOn ?? agreedOn ?? proposedOn,
  };
  return (
    <details className="mt-3 print:hidden" open={refused !== null || undefined}>
      <summary className="link inline-block">{agreedOn ? t.change : t.agree}</summary>
      <Form method="post" className="mt-3 grid max-w-prose gap-4 border-s-2 border-line ps-4">
        <DateField field={field} label={t.label} description={t.help({ last })} />
        <SubmitButton className="justify-self-start">{t.save}</SubmitButton>
      </Form>
    </details>
  );
}
