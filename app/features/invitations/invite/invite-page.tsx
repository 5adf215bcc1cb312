import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import type { FormConstraint } from '#app/platform/http/form-types.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { BurdenText } from '#app/ui/burden/burden-text.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { CheckboxField, RadioGroup } from '#app/ui/choice-fields.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Card, Section } from '#app/ui/section.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { DateField, TextField } from '#app/ui/text-field.tsx';
import type { InviteFields } from './invite.form.ts';
import type { InvitePage as Loaded } from './load-invite.server.ts';
import { MailBlocksView } from '#app/ui/mail-blocks-view.tsx';
import { letterMessages } from '../letter/messages.ts';
import { inviteMessages } from './messages.ts';
import { NotToInviteYet } from './not-to-invite-yet.tsx';
import type { InvitationPreview } from './preview-invitation.server.ts';

interface Props {
  organisationPath: string;
  page: Loaded;
  constraint: FormConstraint;
  lastResult: SubmissionResult<string[]> | undefined;
  preview: InvitationPreview | null;
}

export function InvitePage({ organisationPath, page, constraint, lastResult, preview }: Props) {
  const t = useMessages(inviteMessages);
  const supplierPath = `${organisationPath}/suppliers/${page.supplier.id}`;
  const header = (
    <PageHeader title={t.title({ supplier: page.supplier.name })} lead={page.may.ok ? t.lead : undefined} back={{ to: supplierPath, label: t.back }} />
  );
  if (!page.may.ok) {
    return (
      <>
        {header}
        <NotToInviteYet organisationPath={organisationPath} supplierPath={supplierPath} problem={page.may.problem} />
      </>
    );
  }
  return (
    <>
      {header}
      <div className="mb-6 grid max-w-3xl gap-3">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <LevelBadge lowest={page.lowest} highest={page.highest} provisional={page.isProvisional} />
          {page.may.isOpen ? <span className="text-muted">{t.open({ level: page.may.level })}</span> : null}
        </p>
        {page.isProvisional ? <Notice title={t.provisional.title}>{t.provisional.text}</Notice> : null}
        <BurdenText burden={page.burden} wasAsked={page.wasAsked} className="text-muted" />
        {page.open ? <CurrentLink open={page.open} isAnswered={!page.isAskedAlready} requests={`${supplierPath}#requests`} /> : null}
        <LetterInstead to={`${supplierPath}/letter`} />
      </div>
      <InviteForm page={page} constraint={constraint} lastResult={lastResult} preview={preview} />
    </>
  );
}

function LetterInstead({ to }: { to: string }) {
  const t = useMessages(letterMessages);
  return (
    <p>
      <Link to={to} className="link">
        {t.instead}
      </Link>
    </p>
  );
}

/** Who has not answered is rather reminded than asked anew. */
function CurrentLink({ open, isAnswered, requests }: { open: NonNullable<Loaded['open']>; isAnswered: boolean; requests: string }) {
  const t = useMessages(inviteMessages);
  const format = useFormat();
  return (
    <Notice tone="warn" title={isAnswered ? t.current.title : t.current.waits}>
      {t.current.text({ name: open.name, date: format.date(open.on) })}{' '}
      {isAnswered ? null : (
        <Link to={requests} className="link">
          {t.current.remind}
        </Link>
      )}
    </Notice>
  );
}

function InviteForm({ page, constraint, lastResult, preview }: Omit<Props, 'organisationPath'>) {
  const t = useMessages(inviteMessages);
  const [form, fields] = useForm<InviteFields>({ id: 'invite', lastResult, constraint, defaultValue: page.initial, shouldRevalidate: 'onSubmit' });
  const recipients = [
    ...page.contacts.map((contact) => ({ value: contact.id, label: contact.name, description: contact.email })),
    { value: 'new', label: t.someoneElse },
  ];
  return (
    <Form method="post" {...getFormProps(form)} className="max-w-3xl">
      <FormErrors form={form} labels={{ again: t.again, recipient: t.recipient, name: `${t.someoneElse}: ${t.name}`, email: `${t.someoneElse}: ${t.email}`, contactName: t.contactName, contactPhone: t.contactPhone, contactEmail: t.contactEmail, wantedOn: t.wantedOn }} />
      <Section title={t.to}>
        <div className="grid gap-4">
          <RadioGroup field={fields.recipient} label={t.recipient} choices={recipients} />
          {page.withoutEmail.length > 0 ? <WithoutEmail contacts={page.withoutEmail} /> : null}
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField field={fields.name} label={`${t.someoneElse}: ${t.name}`} autoComplete="off" hideOptional />
            <TextField field={fields.email} label={`${t.someoneElse}: ${t.email}`} type="email" autoComplete="off" hideOptional />
          </div>
          <CheckboxField field={fields.keep} label={t.keep} />
          <SelectField field={fields.locale} label={t.language} blank={null} width="medium" options={(['nl', 'en'] as const).map((value) => ({ value, label: t.languages[value] }))} />
        </div>
      </Section>
      <Section title={t.from} lead={t.fromLead}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField field={fields.contactName} label={t.contactName} autoComplete="name" />
          <TextField field={fields.contactPhone} label={t.contactPhone} type="tel" autoComplete="tel" />
          <TextField field={fields.contactEmail} label={t.contactEmail} type="email" autoComplete="email" />
          <DateField field={fields.wantedOn} label={t.wantedOn} description={t.wantedOnHelp({ months: page.months })} />
        </div>
      </Section>
      {preview ? <Preview preview={preview} /> : null}
      {page.isAskedAlready ? <CheckboxField field={fields.again} label={t.again} className="mb-4" /> : null}
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="intent" value="preview" tone={preview ? 'secondary' : 'primary'}>
          {t.preview}
        </SubmitButton>
        {preview ? (
          <SubmitButton name="intent" value="send">
            {t.send}
          </SubmitButton>
        ) : null}
      </div>
    </Form>
  );
}

function WithoutEmail({ contacts }: { contacts: Loaded['withoutEmail'] }) {
  const t = useMessages(inviteMessages);
  return <p className="text-sm text-muted">{t.noEmail({ names: contacts.map(({ name, phone }) => (phone ? `${name} (${phone})` : name)) })}</p>;
}

function Preview({ preview }: { preview: InvitationPreview }) {
  const t = useMessages(inviteMessages);
  return (
    <Section title={t.previewTitle} id="preview">
      <Card>
        <p>
          <span className="text-muted">{t.previewTo}:</span> {preview.to.name} &lt;{preview.to.email}&gt;
        </p>
        <p className="mb-4 border-b border-line pb-4">
          <span className="text-muted">{t.previewSubject}:</span> <strong lang={preview.locale}>{preview.subject}</strong>
        </p>
        <MailBlocksView blocks={preview.blocks} locale={preview.locale} />
      </Card>
    </Section>
  );
}
