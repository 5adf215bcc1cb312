import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { schemeIds, schemeOf } from '#app/domain/certificate/schemes.ts';
import { qmLevels } from '#app/domain/level/method.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Section } from '#app/ui/section.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { DateField } from '#app/ui/text-field.tsx';
import { equivalenceMessages } from './messages.ts';

interface Fields {
  scheme: string;
  level: string;
  conditions: string;
  validUntil: string;
}

export function ProposeRule({ until, lastResult }: { until: string; lastResult: SubmissionResult<string[]> | undefined }) {
  const t = useMessages(equivalenceMessages);
  const { locale } = useFormat();
  const [form, fields] = useForm<Fields>({
    id: 'rule',
    lastResult,
    defaultValue: { validUntil: until },
    constraint: { scheme: { required: true }, level: { required: true }, conditions: { required: true, maxLength: 4_000 }, validUntil: { required: true } },
    shouldRevalidate: 'onSubmit',
  });
  const schemes = schemeIds.map(schemeOf).filter((scheme) => scheme.reasonableUpTo !== null && scheme.treatment !== 'satisfies');
  return (
    <Section title={t.propose} lead={t.proposeLead} id="propose">
      <Form method="post" {...getFormProps(form)} className="grid max-w-xl gap-5">
        <FormErrors form={form} />
        <SelectField field={fields.scheme} label={t.scheme} width="medium" options={schemes.map((scheme) => ({ value: scheme.id, label: `${scheme.name[locale]} (${t.reasonable({ level: scheme.reasonableUpTo ?? '' })})` }))} />
        <SelectField field={fields.level} label={t.level} width="medium" options={qmLevels.map((level) => ({ value: level, label: level }))} />
        <TextArea field={fields.conditions} label={t.conditions} description={t.conditionsHelp} rows={4} />
        <DateField field={fields.validUntil} label={t.validUntil} />
        <div>
          <SubmitButton name="intent" value="propose">
            {t.submit}
          </SubmitButton>
        </div>
      </Form>
    </Section>
  );
}
