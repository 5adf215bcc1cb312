import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ComponentProps } from 'react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { LeftOut } from '#app/ui/left-out.tsx';
import { ButtonLink, SubmitButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { DateField, TextField } from '#app/ui/text-field.tsx';
import { MailBlocksView } from '#app/ui/mail-blocks-view.tsx';
import { AskedTable } from './asked-table.tsx';
import type { WaveDraft } from './load-wave-draft.server.ts';
import { waveMessages } from './messages.ts';
import type { WavePreview } from './preview-wave.server.ts';
import type { WaveFields } from './wave.form.ts';

interface Props {
  home: string;
  draft: WaveDraft;
  constraint: NonNullable<Parameters<typeof useForm<WaveFields>>[0]['constraint']>;
  lastResult: SubmissionResult<string[]> | null | undefined;
  preview: WavePreview | null;
}

export function NewWavePage(props: Props) {
  const t = useMessages(waveMessages);
  const { home, draft } = props;
  const ownerless = draft.withoutOwner || draft.left.some(({ reason }) => reason === 'no_owner');
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} back={{ to: `${home}/requests`, label: t.back }} />
      <div className="mb-5 grid max-w-3xl gap-3">
        {draft.isCut ? <Notice tone="warn">{t.cut({ n: draft.asked.length + draft.left.reduce((sum, { count }) => sum + count, 0) })}</Notice> : null}
        {draft.running.map((wave, index) => (
          <Notice key={index}>{t.running(wave)}</Notice>
        ))}
      </div>
      {draft.asked.length === 0 ? <EmptyState title={t.nobody.title}>{t.nobody.text}</EmptyState> : <WaveForm {...props} />}
      {draft.left.length > 0 || ownerless ? (
        <LeftOut
          home={home}
          left={draft.left}
          words={t}
          action={ownerless ? <ButtonLink to={draft.ownerSearch} size="sm">{draft.withoutOwner ? t.leaveOwnerless : t.includeOwnerless}</ButtonLink> : null}
        />
      ) : null}
    </>
  );
}

function WaveForm({ home, draft, constraint, lastResult, preview }: Props) {
  const t = useMessages(waveMessages);
  const [form, fields] = useForm<WaveFields>({ id: 'wave', lastResult, constraint, defaultValue: draft.initial, shouldRevalidate: 'onSubmit' });
  return (
    <Form method="post" {...getFormProps(form)}>
      <FormErrors form={form} labels={{ contactName: t.contactName, contactPhone: t.contactPhone, contactEmail: t.contactEmail, perDay: t.perDay, startsOn: t.startsOn, wantedOn: t.wantedOn }} />
      {draft.withoutOwner ? <input type="hidden" name="withoutOwner" value="on" /> : null}
      <Section title={t.asked({ n: draft.asked.length })} lead={t.askedLead}>
        <AskedTable home={home} rows={draft.asked} ticked={preview?.ids ?? null} errorId={fields.id.errors ? fields.id.errorId : undefined} />
      </Section>
      <Section title={t.from} lead={t.fromLead}>
        <div className="grid max-w-3xl gap-4 sm:grid-cols-2">
          <TextField field={fields.contactName} label={t.contactName} autoComplete="name" />
          <TextField field={fields.contactPhone} label={t.contactPhone} type="tel" autoComplete="tel" />
          <TextField field={fields.contactEmail} label={t.contactEmail} type="email" autoComplete="email" />
        </div>
      </Section>
      <Section title={t.pace}>
        <div className="grid max-w-3xl gap-4 sm:grid-cols-2">
          <TextField field={fields.perDay} label={t.perDay} description={t.perDayHelp} type="number" inputMode="numeric" width="short" />
          <DateField field={fields.startsOn} label={t.startsOn} />
          <DateField field={fields.wantedOn} label={t.wantedOn} description={t.wantedOnHelp} />
        </div>
      </Section>
      <Plan plan={preview?.plan ?? draft.plan} count={preview?.count ?? draft.asked.length} sample={preview?.sample ?? null} />
      <div className="flex flex-wrap gap-2 pb-6">
        <SubmitButton name="intent" value="preview" tone={preview ? 'secondary' : 'primary'}>
          {t.preview}
        </SubmitButton>
        {preview ? (
          <SubmitButton name="intent" value="start">
            {t.start({ n: preview.count })}
          </SubmitButton>
        ) : null}
      </div>
    </Form>
  );
}

interface PlanProps {
  plan: WaveDraft['plan'];
  count: number;
  sample: WavePreview['sample'];
}

function Plan({ plan, count, sample }: PlanProps) {
  const t = useMessages(waveMessages);
  const format = useFormat();
  if (!plan) return null;
  return (
    <Section title={t.planTitle} id="plan">
      <p role="status" className="font-medium">
        {t.plan({ n: count, days: plan.days, first: format.dateLong(plan.firstOn), last: format.dateLong(plan.lastOn) })}
      </p>
      {sample ? (
        <details className="mt-3 max-w-3xl">
          <summary className="link">{t.sample({ supplier: sample.supplier })}</summary>
          <div className="mt-2 rounded-md border border-line bg-surface p-4">
            <p className="mb-4 border-b border-line pb-4">
              <strong lang={sample.locale}>{sample.subject}</strong>
            </p>
            <MailBlocksView blocks={sample.blocks as ComponentProps<typeof MailBlocksView>['blocks']} locale={sample.locale} />
          </div>
        </details>
      ) : null}
    </Section>
  );
}
