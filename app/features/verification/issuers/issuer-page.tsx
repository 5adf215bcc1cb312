import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form, useSearchParams } from '@remix-run/react';
import { locales } from '#app/platform/messages/locale.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { RadioGroup } from '#app/ui/choice-fields.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { ReachFields } from './reach-fields.tsx';
import type { IssuerPageData } from './load-issuers.server.ts';
import { issuerMessages } from './messages.ts';

type Result = SubmissionResult<string[]> | undefined;

interface Props {
  page: IssuerPageData;
  lastResult: Result;
  contactResult: Result;
}

/** One issuer: its name, and the ways to reach it with where they were found. */
export function IssuerPage({ page, lastResult, contactResult }: Props) {
  const t = useMessages(issuerMessages);
  return (
    <>
      <PageHeader title={page.title} back={{ to: page.list, label: t.toList }} />
      <IssuerForm key={page.issuer?.id ?? 'new'} page={page} lastResult={lastResult} />
      {page.issuer ? (
        <>
          <Contacts page={page} lastResult={contactResult} />
          <Confirm trigger={t.removeIssuer} tone="danger">
            <p>{t.removeText}</p>
            <Form method="post">
              <SubmitButton tone="danger" name="intent" value="remove">
                {t.removeIssuer}
              </SubmitButton>
            </Form>
          </Confirm>
        </>
      ) : null}
    </>
  );
}

interface Fields {
  name: string;
  locale: string;
  email: string;
  phone: string;
  source: string;
}

function IssuerForm({ page, lastResult }: Omit<Props, 'contactResult'>) {
  const t = useMessages(issuerMessages);
  const [search] = useSearchParams();
  const [form, fields] = useForm<Fields>({
    id: 'issuer',
    lastResult,
    defaultValue: page.initial,
    constraint: { name: { required: true, maxLength: 300 }, locale: { required: true }, source: { required: true, maxLength: 300 } },
    shouldRevalidate: 'onSubmit',
  });
  return (
    <Form method="post" {...getFormProps(form)} className="mb-7 grid max-w-xl gap-5">
      <FormErrors form={form} />
      <input type="hidden" name="proof" value={search.get('proof') ?? ''} />
      <TextField field={fields.name} label={t.name} description={t.nameHelp} autoComplete="off" />
      {page.issuer ? null : <ReachFields fields={fields} />}
      <RadioGroup field={fields.locale} label={t.locale} inline choices={locales.map((value) => ({ value, label: t.locales[value] }))} />
      <div>
        <SubmitButton>{t.save}</SubmitButton>
      </div>
    </Form>
  );
}

function Contacts({ page, lastResult }: { page: IssuerPageData; lastResult: Result }) {
  const t = useMessages(issuerMessages);
  const f = useFormat();
  const [form, fields] = useForm<Pick<Fields, 'email' | 'phone' | 'source'>>({ id: 'contact', lastResult, constraint: { source: { required: true, maxLength: 300 } }, shouldRevalidate: 'onSubmit' });
  return (
    <Section title={t.contacts}>
      {page.contacts.length === 0 ? <p className="text-muted">{t.noContacts}</p> : null}
      <ul className="grid gap-4">
        {page.contacts.map((one) => (
          <li key={one.id} className="grid gap-1">
            <span className="font-medium break-all">{one.reach}</span>
            <span className="break-words">{one.source}</span>
            <span className="text-sm text-muted">{t.contactBy({ name: one.by ?? t.somebody, at: f.dateTime(one.at) })}</span>
            <Confirm trigger={t.remove} size="sm">
              <p>{t.removeContact({ reach: one.reach })}</p>
              <Form method="post">
                <input type="hidden" name="contactId" value={one.id} />
                <SubmitButton tone="danger" name="intent" value="remove-contact">
                  {t.remove}
                </SubmitButton>
              </Form>
            </Confirm>
          </li>
        ))}
      </ul>
      <Form key={page.contacts.length} method="post" {...getFormProps(form)} className="mt-5 grid max-w-xl gap-5 border-s-4 border-line-strong ps-4">
        <FormErrors form={form} />
        <ReachFields fields={fields} />
        <div>
          <SubmitButton tone="secondary" name="intent" value="contact">
            {t.addContact}
          </SubmitButton>
        </div>
      </Form>
    </Section>
  );
}
