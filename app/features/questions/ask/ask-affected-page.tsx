import { getFormProps, useForm, type FieldMetadata, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { LeftOut } from '#app/ui/left-out.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { DateField, TextField } from '#app/ui/text-field.tsx';
import type { AffectedFields } from './ask.form.ts';
import { AskedSuppliers } from './asked-suppliers.tsx';
import type { AffectedDraft } from './load-affected-draft.server.ts';
import { askMessages } from './messages.ts';
import type { AffectedPreview } from './preview.server.ts';
import { SampleMails } from './sample-mails.tsx';
import { WhoIsAsked } from './who-is-asked.tsx';

interface Props {
  home: string;
  draft: AffectedDraft;
  lastResult: SubmissionResult<string[]> | null | undefined;
  preview: AffectedPreview | null;
}

/** *Are you affected?*, to whoever is ticked or fits. */
export function AskAffectedPage(props: Props) {
  const t = useMessages(askMessages);
  const { home, draft } = props;
  const { none, nobody } = t.affected;
  return (
    <>
      <PageHeader title={t.affected.title} lead={t.affected.lead} back={{ to: `${home}/questions`, label: t.back }} />
      {draft.isTicked ? null : <WhoIsAsked draft={draft} />}
      {draft.isCut ? <Notice tone="warn" className="mb-5">{t.cut({ n: draft.asked.length + draft.left.reduce((sum, { count }) => sum + count, 0) })}</Notice> : null}
      {draft.asked.length > 0 ? <AffectedForm {...props} /> : <EmptyState title={draft.isTicked ? t.problems.nothing : draft.isChosen ? nobody.title : none.title}>{draft.isTicked ? null : draft.isChosen ? nobody.text : none.text}</EmptyState>}
      <LeftOut home={home} left={draft.left} words={t} />
    </>
  );
}

const constraint = { titleEn: { maxLength: 160 }, titleNl: { maxLength: 160 }, textEn: { maxLength: 6_000 }, textNl: { maxLength: 6_000 }, phone: { maxLength: 60 }, dueOn: { required: true }, dueTime: { required: true } };

function AffectedForm({ home, draft, lastResult, preview }: Props) {
  const t = useMessages(askMessages);
  const words = t.affected;
  const [form, fields] = useForm<AffectedFields>({ id: 'affected', lastResult, constraint, defaultValue: draft.initial, shouldRevalidate: 'onSubmit' });
  return (
    <Form method="post" {...getFormProps(form)}>
      <FormErrors form={form} labels={{ titleNl: `${words.titleField} (${words.dutch})`, textNl: `${words.text} (${words.dutch})`, titleEn: `${words.titleField} (${words.english})`, textEn: `${words.text} (${words.english})`, dueOn: t.dueOn, dueTime: words.dueTime, phone: words.phone }} />
      <input type="hidden" name="questionId" defaultValue={fields.questionId.initialValue} />
      <Section title={t.chosen({ n: draft.asked.length })} lead={t.leave}>
        <AskedSuppliers home={home} rows={draft.asked} ticked={preview?.ids ?? null} errorId={fields.id.errors ? fields.id.errorId : undefined} />
      </Section>
      <Section title={words.words} lead={words.wordsLead}>
        <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
          <Words legend={words.dutch} lang="nl" title={fields.titleNl} text={fields.textNl} />
          <Words legend={words.english} lang="en" title={fields.titleEn} text={fields.textEn} />
        </div>
      </Section>
      <Section title={t.dueOn}>
        <div className="flex flex-wrap gap-4">
          <DateField field={fields.dueOn} label={t.dueOn} />
          <TextField field={fields.dueTime} type="time" label={words.dueTime} width="short" />
          <TextField field={fields.phone} type="tel" label={words.phone} autoComplete="tel" width="medium" />
        </div>
      </Section>
      {preview ? <Preview preview={preview} /> : null}
      <div className="flex flex-wrap gap-2 pb-6">
        <SubmitButton name="intent" value="preview" tone={preview ? 'secondary' : 'primary'}>
          {t.preview}
        </SubmitButton>
        {preview ? (
          <SubmitButton name="intent" value="send">
            {t.send({ n: preview.count })}
          </SubmitButton>
        ) : null}
      </div>
    </Form>
  );
}

type Field = FieldMetadata<string | undefined, AffectedFields, string[]>;

function Words({ legend, lang, title, text }: { legend: string; lang: string; title: Field; text: Field }) {
  const { affected: t } = useMessages(askMessages);
  return (
    <fieldset className="grid content-start gap-4">
      <legend className="mb-2 font-semibold">{legend}</legend>
      <TextField field={title} label={t.titleField} description={t.titleHelp} hideOptional lang={lang} />
      <TextArea field={text} label={t.text} description={t.textHelp} hideOptional rows={8} lang={lang} />
    </fieldset>
  );
}

function Preview({ preview }: { preview: AffectedPreview }) {
  const t = useMessages(askMessages);
  const format = useFormat();
  const parts = [...preview.languages.map(({ locale, n }) => t.affected.perLanguage({ locale: t.languages[locale], n })), t.affected.until({ when: format.dateTime(preview.dueAt) })];
  return (
    <Section id="plan" title={<span role="status">{t.affected.plan({ n: preview.count })}</span>} lead={parts.join(' · ')}>
      <SampleMails samples={preview.samples} />
    </Section>
  );
}
