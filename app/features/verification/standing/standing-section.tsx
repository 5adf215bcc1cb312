import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { standingKinds } from '#app/domain/certificate/standing.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { RadioGroup } from '#app/ui/choice-fields.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { DateField } from '#app/ui/text-field.tsx';
import type { Surety } from '../load-surety.server.ts';
import { standingMessages } from './messages.ts';

interface Props {
  surety: Surety;
  lastResult: SubmissionResult<string[]> | undefined;
}

/** What became of a certificate since it was issued. */
export function StandingSection({ surety, lastResult }: Props) {
  const t = useMessages(standingMessages);
  const f = useFormat();
  const { now, next, all } = surety.standing;
  if (!surety.mayWrite && all.length === 0) return null;
  return (
    <Section title={t.title} id="standing">
      {now ? <Notice tone={now.kind === 'in_force' ? 'ok' : 'bad'}>{t.now[now.kind]({ date: f.dateLong(now.effectiveOn) })}</Notice> : <p>{t.now.none}</p>}
      {next ? <p className="mt-2 font-medium">{t.later[next.kind]({ date: f.dateLong(next.effectiveOn) })}</p> : null}
      {all.length > 0 ? (
        <ul className="mt-3 grid gap-2" aria-label={t.history}>
          {all.map((one) => (
            <li key={one.id}>
              {t.line[one.kind]({ date: f.date(one.effectiveOn) })}
              <span className="block max-w-prose whitespace-pre-line">{one.reason}</span>
              <span className="block text-sm text-muted">{t.by({ name: one.by ?? t.somebody, at: f.dateTime(one.recordedAt) })}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {surety.mayWrite ? <StandingForm key={all.length} surety={surety} lastResult={lastResult} /> : null}
    </Section>
  );
}

function StandingForm({ surety, lastResult }: Props) {
  const t = useMessages(standingMessages);
  const isOut = surety.standing.now !== null && surety.standing.now.kind !== 'in_force';
  const [form, fields] = useForm<{ kind: string; effectiveOn: string; reason: string }>({
    id: 'standing-form',
    lastResult,
    defaultValue: { kind: isOut ? 'in_force' : 'suspended', effectiveOn: surety.today },
    constraint: { kind: { required: true }, effectiveOn: { required: true }, reason: { required: true, maxLength: 4_000 } },
    shouldRevalidate: 'onSubmit',
  });
  return (
    <details className="mt-3 print:hidden" open={lastResult !== undefined}>
      <summary className="link">{t.record}</summary>
      <Form method="post" {...getFormProps(form)} className="mt-3 grid max-w-xl gap-5 border-s-4 border-line-strong ps-4">
        <p className="text-muted">{t.lead}</p>
        <FormErrors form={form} />
        <RadioGroup field={fields.kind} label={t.kind} choices={standingKinds.map((value) => ({ value, label: t.kinds[value], description: t.kindHelp[value] }))} />
        <DateField field={fields.effectiveOn} label={t.effectiveOn} />
        <TextArea field={fields.reason} label={t.reason} description={t.reasonHelp} rows={3} />
        <div>
          <SubmitButton name="intent" value="standing">
            {t.submit}
          </SubmitButton>
        </div>
      </Form>
    </details>
  );
}
