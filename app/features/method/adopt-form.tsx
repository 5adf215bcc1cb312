import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Section } from '#app/ui/section.tsx';
import { DateField, TextField } from '#app/ui/text-field.tsx';
import type { adoptForm } from './adopt.form.ts';
import { methodMessages } from './messages.ts';
import type { MethodView } from './view-method.server.ts';

type Fields = (typeof adoptForm)['_input'];

/** Puts the organisation's name under the rules, from a day on. */
export function AdoptForm({ view, lastResult }: { view: MethodView; lastResult: SubmissionResult<string[]> | undefined }) {
  const t = useMessages(methodMessages);
  const [form, fields] = useForm<Fields>({
    id: 'adopt',
    lastResult,
    constraint: view.constraint,
    defaultValue: { name: t.adopt.suggestedName, effectiveOn: view.today },
    shouldRevalidate: 'onSubmit',
  });
  return (
    <Section id="adopt" title={t.adopt.title} lead={t.adopt.lead}>
      <Form method="post" {...getFormProps(form)} className="grid max-w-prose gap-4">
        <FormErrors form={form} />
        <TextField field={fields.name} label={t.adopt.name} width="medium" />
        <DateField field={fields.effectiveOn} label={t.adopt.effectiveOn} description={t.adopt.effectiveHelp} min={view.today} />
        <div>
          <SubmitButton>{t.adopt.submit}</SubmitButton>
        </div>
      </Form>
    </Section>
  );
}
