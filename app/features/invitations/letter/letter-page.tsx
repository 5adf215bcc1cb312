import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { FormConstraint } from '#app/platform/http/form-types.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { BurdenText } from '#app/ui/burden/burden-text.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { DateField, TextField } from '#app/ui/text-field.tsx';
import { inviteMessages } from '../invite/messages.ts';
import { NotToInviteYet } from '../invite/not-to-invite-yet.tsx';
import type { LetterFields } from './letter.form.ts';
import { LetterSheet } from './letter-sheet.tsx';
import type { LetterPageData } from './load-letter.server.ts';
import type { Letter } from './make-letter.server.ts';
import { letterMessages } from './messages.ts';

interface Props {
  home: string;
  page: LetterPageData;
  constraint: FormConstraint;
  lastResult: SubmissionResult<string[]> | undefined;
  letter: Letter | null;
}

export function LetterPage({ home, page, constraint, lastResult, letter }: Props) {
  const t = useMessages(letterMessages);
  const supplierPath = `${home}/suppliers/${page.supplier.id}`;
  const back = { to: supplierPath, label: t.back };
  if (letter) return <LetterSheet letter={letter} back={back} />;
  return (
    <>
      <PageHeader title={t.title({ supplier: page.supplier.name })} lead={t.lead} back={back} />
      {page.may.ok ? <LetterForm page={page} constraint={constraint} lastResult={lastResult} /> : <NotToInviteYet organisationPath={home} supplierPath={supplierPath} problem={page.may.problem} />}
    </>
  );
}

function LetterForm({ page, constraint, lastResult }: Omit<Props, 'home' | 'letter'>) {
  const t = useMessages(letterMessages);
  const invite = useMessages(inviteMessages);
  const [form, fields] = useForm<LetterFields>({ id: 'letter', lastResult, constraint, defaultValue: page.initial, shouldRevalidate: 'onSubmit' });
  const labels = { name: t.name, address: t.address, contactName: invite.contactName, contactPhone: invite.contactPhone, contactEmail: invite.contactEmail, wantedOn: invite.wantedOn };
  return (
    <Form method="post" reloadDocument {...getFormProps(form)} className="max-w-3xl">
      <FormErrors form={form} labels={labels} />
      <p className="mb-4">
        <LevelBadge lowest={page.lowest} highest={page.highest} provisional={page.isProvisional} />
      </p>
      <BurdenText burden={page.burden} wasAsked={false} className="mb-4 text-muted" />
      <Section title={invite.to}>
        <div className="grid gap-4">
          <TextField field={fields.name} label={t.name} width="medium" autoComplete="off" />
          <TextArea field={fields.address} label={t.address} description={t.addressHelp} rows={3} />
          <SelectField field={fields.locale} label={t.language} blank={null} width="medium" options={(['nl', 'en'] as const).map((value) => ({ value, label: invite.languages[value] }))} />
        </div>
      </Section>
      <Section title={invite.from} lead={invite.fromLead}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField field={fields.contactName} label={invite.contactName} autoComplete="name" />
          <TextField field={fields.contactPhone} label={invite.contactPhone} type="tel" autoComplete="tel" />
          <TextField field={fields.contactEmail} label={invite.contactEmail} type="email" autoComplete="email" />
          <DateField field={fields.wantedOn} label={invite.wantedOn} />
        </div>
      </Section>
      <p className="mb-4 text-muted">{t.replaces}</p>
      <SubmitButton>{t.make}</SubmitButton>
    </Form>
  );
}
