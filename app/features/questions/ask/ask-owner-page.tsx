import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { LeftOut } from '#app/ui/left-out.tsx';
import { ButtonLink, SubmitButton } from '#app/ui/button.tsx';
import { CheckboxField, CheckboxGroup } from '#app/ui/choice-fields.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { DateField } from '#app/ui/text-field.tsx';
import type { OwnerFields } from './ask.form.ts';
import type { OwnerDraft } from './load-owner-draft.server.ts';
import { askMessages } from './messages.ts';
import { OwnerPreviewSection } from './owner-preview.tsx';
import type { OwnerPreview } from './preview.server.ts';
import { WhoToAsk } from './who-to-ask.tsx';

interface Props {
  home: string;
  draft: OwnerDraft;
  lastResult: SubmissionResult<string[]> | null | undefined;
  preview: OwnerPreview | null;
  left: OwnerPreview['left'] | null;
}

export function AskOwnerPage(props: Props) {
  const t = useMessages(askMessages);
  const { home, draft } = props;
  return (
    <>
      <PageHeader title={t.owner.title} lead={t.owner.lead} back={{ to: `${home}/questions`, label: t.back }} />
      {draft.isCut ? <Notice tone="warn" className="mb-5">{t.cut({ n: draft.suppliers.length })}</Notice> : null}
      {draft.suppliers.length === 0 ? (
        <EmptyState title={t.owner.none.title} action={<ButtonLink to={`${home}/suppliers?triage=to_classify&open=1`}>{t.owner.none.action}</ButtonLink>}>
          {t.owner.none.text}
        </EmptyState>
      ) : (
        <OwnerForm {...props} />
      )}
    </>
  );
}

const constraint = { to: { required: true }, email: { maxLength: 320 }, name: { maxLength: 200 }, note: { maxLength: 2_000 }, dueOn: { required: true }, inputs: { required: true } };

function OwnerForm({ home, draft, lastResult, preview, left }: Props) {
  const t = useMessages(askMessages);
  const { locale } = useFormat();
  const [form, fields] = useForm<OwnerFields>({ id: 'owner', lastResult, constraint, defaultValue: draft.initial, shouldRevalidate: 'onSubmit' });
  const ticked = fields.id.initialValue as string | string[] | undefined;
  return (
    <Form method="post" {...getFormProps(form)}>
      <FormErrors form={form} labels={{ inputs: t.owner.inputs, dueOn: t.dueOn, note: t.owner.note }} />
      <input type="hidden" name="questionId" defaultValue={fields.questionId.initialValue} />
      <WhoToAsk fields={fields} draft={draft} />
      <Section title={t.chosen({ n: draft.suppliers.length })} lead={t.leave}>
        <Suppliers home={home} draft={draft} ticked={ticked === undefined ? null : [ticked].flat()} errorId={fields.id.errors ? fields.id.errorId : undefined} />
      </Section>
      <Section title={t.owner.inputs} lead={t.owner.inputsHelp}>
        <div className="grid max-w-3xl gap-4">
          <CheckboxGroup field={fields.inputs} label={t.owner.inputs} hideLabel choices={draft.inputs.map((input) => ({ value: input.id, label: input.question[locale] }))} />
          <CheckboxField field={fields.again} label={t.owner.again} />
        </div>
      </Section>
      <Section title={t.dueOn}>
        <div className="grid max-w-3xl gap-4">
          <DateField field={fields.dueOn} label={t.dueOn} hideLabel />
          <TextArea field={fields.note} label={t.owner.note} description={t.owner.noteHelp} rows={3} />
        </div>
      </Section>
      {preview ? <OwnerPreviewSection preview={preview} /> : null}
      <div className="flex flex-wrap gap-2 pb-6">
        <SubmitButton name="intent" value="preview" tone={preview ? 'secondary' : 'primary'}>
          {t.preview}
        </SubmitButton>
        {preview ? (
          <SubmitButton name="intent" value="send">
            {t.send({ n: preview.letters.length })}
          </SubmitButton>
        ) : null}
      </div>
      <LeftOut home={home} left={preview?.left ?? left ?? []} words={t} />
    </Form>
  );
}

/** Ticked ones are fields of the form around it: a browser without a script leaves somebody out as well. */
function Suppliers({ home, draft, ticked, errorId }: { home: string; draft: OwnerDraft; ticked: readonly string[] | null; errorId: string | undefined }) {
  const t = useMessages(askMessages);
  const { columns, open, noOwner } = t.owner;
  return (
    <div className="max-h-96 overflow-auto border-b border-line" tabIndex={0} role="region" aria-label={columns.supplier}>
      <table className="data-table">
        <caption className="sr-only">{t.chosen({ n: draft.suppliers.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.supplier}</th>
            <th scope="col">{columns.owner}</th>
            <th scope="col">{columns.open}</th>
          </tr>
        </thead>
        <tbody>
          {draft.suppliers.map((supplier) => (
            <tr key={supplier.id}>
              <th scope="row">
                <span className="flex items-start gap-2">
                  <label className="-m-2 inline-flex shrink-0 p-2">
                    <input type="checkbox" name="id" value={supplier.id} defaultChecked={ticked === null || ticked.includes(supplier.id)} className="mt-1 size-4" aria-label={t.include({ supplier: supplier.name })} aria-describedby={errorId} />
                  </label>
                  <Link to={`${home}/suppliers/${supplier.id}`} className="link">
                    {supplier.name}
                  </Link>
                </span>
              </th>
              <td data-label={columns.owner}>{supplier.owner ?? <span className="text-muted">{noOwner}</span>}</td>
              <td data-label={columns.open} className="tabular-nums">{open({ n: supplier.open })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
