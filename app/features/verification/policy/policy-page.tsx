import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { qmLevels, type QmLevel } from '#app/domain/level/method.ts';
import { againAfterMonthsBounds, checks, type VerificationPolicy } from '#app/domain/verification/policy.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { CheckboxField, RadioGroup } from '#app/ui/choice-fields.tsx';
import type { FieldBinding } from '#app/ui/field-frame.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { policyMessages } from './messages.ts';
import { policyField } from './policy-fields.ts';

interface Props {
  policy: VerificationPolicy;
  back: string;
  lastResult: SubmissionResult<string[]> | undefined;
}

/** What it takes for a certificate to count, level by level. */
export function PolicyPage({ policy, back, lastResult }: Props) {
  const t = useMessages(policyMessages);
  const initial = Object.fromEntries(
    qmLevels.flatMap((level) => [
      [policyField.check(level), policy[level].check],
      [policyField.second(level), policy[level].secondPerson ? 'on' : ''],
      [policyField.again(level), String(policy[level].againAfterMonths)],
    ]),
  ) as Record<string, string>;
  const constraint = Object.fromEntries(qmLevels.flatMap((level) => [[policyField.check(level), { required: true }], [policyField.again(level), { required: true, ...againAfterMonthsBounds }]]));
  const [form, fields] = useForm<Record<string, string>>({ id: 'policy', lastResult, defaultValue: initial, constraint, shouldRevalidate: 'onSubmit' });
  const field = (name: string) => fields[name] as FieldBinding;
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} back={{ to: back, label: t.back }} />
      <Form method="post" {...getFormProps(form)} className="grid max-w-2xl gap-7">
        <FormErrors form={form} />
        {qmLevels.map((level) => (
          <OfLevel key={level} level={level} field={field} isSecond={policy[level].secondPerson} />
        ))}
        <p className="max-w-prose">{t.meanwhile}</p>
        <p className="max-w-prose text-sm text-muted">{t.design}</p>
        <div>
          <SubmitButton>{t.save}</SubmitButton>
        </div>
      </Form>
    </>
  );
}

function OfLevel({ level, field, isSecond }: { level: QmLevel; field: (name: string) => FieldBinding; isSecond: boolean }) {
  const t = useMessages(policyMessages);
  const { min, max } = againAfterMonthsBounds;
  const second = field(policyField.second(level));
  return (
    <section aria-label={t.level({ level })} className="grid gap-4 border-t border-line pt-4">
      <h2>
        <LevelBadge lowest={level} />
      </h2>
      <RadioGroup field={field(policyField.check(level))} label={t.check} choices={checks.map((value) => ({ value, label: t.checks[value] }))} />
      <CheckboxField field={second} label={t.second} description={t.secondHelp} defaultChecked={second.initialValue === undefined ? isSecond : second.initialValue === 'on'} />
      <TextField field={field(policyField.again(level))} label={t.again} description={t.againHelp({ min, max })} type="number" width="short" autoComplete="off" />
    </section>
  );
}
