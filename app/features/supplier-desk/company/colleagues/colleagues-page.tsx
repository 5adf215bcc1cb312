import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { locales } from '#app/platform/messages/locale.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink, SubmitButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { colleaguesPath, companyPath, signInPath } from '../company-paths.ts';
import { companyMessages } from '../messages.ts';
import { companyPersonMessages } from '../person-messages.ts';
import { LastOne } from '../leave/last-one.tsx';
import type { LeavingCompany } from '../leave/load-leaving.server.ts';
import type { Colleagues } from './colleagues.server.ts';
import { colleagueMessages } from './messages.ts';

interface Props {
  companyId: string;
  page: Colleagues;
  lastResult: SubmissionResult<string[]> | undefined;
}

/** Who speaks for the company. */
export function ColleaguesPage({ companyId, page, lastResult }: Props) {
  const { back } = useMessages(companyMessages);
  const person = useMessages(companyPersonMessages);
  const words = useMessages(colleagueMessages);
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} back={{ to: companyPath(companyId), label: back }} />
      <ul className="mb-8 divide-y divide-line border-y border-line">
        {page.colleagues.map((colleague) => (
          <Row key={colleague.id} colleague={colleague} mayRemove={page.isProven && page.colleagues.length > 1} you={page.isProven ? page.you : null} />
        ))}
      </ul>
      {page.isProven ? (
        <AddColleague locale={page.locale} lastResult={lastResult} />
      ) : (
        <Notice title={person.proof} actions={<ButtonLink to={`${signInPath}?next=${encodeURIComponent(colleaguesPath(companyId))}`}>{person.proofDo}</ButtonLink>}>
          {person.proofText}
        </Notice>
      )}
    </>
  );
}

function Row({ colleague, mayRemove, you }: { colleague: Colleagues['colleagues'][number]; mayRemove: boolean; you: Colleagues['you'] | null }) {
  const t = useMessages(colleagueMessages);
  const format = useFormat();
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2">
          <span className="font-semibold">{colleague.name}</span>
          {colleague.isYou ? <Tag>{t.you}</Tag> : null}
        </p>
        <p className="text-sm break-words text-muted">
          {colleague.email} · {t.since({ date: format.date(colleague.since) })}
        </p>
      </div>
      {colleague.isYou && you?.leaving ? <Leave you={you} company={you.leaving} /> : null}
      {mayRemove && !colleague.isYou ? (
        <Confirm trigger={t.remove} size="sm">
          <p>{t.removeAsk(colleague)}</p>
          <Form method="post">
            <input type="hidden" name="intent" value="remove" />
            <input type="hidden" name="memberId" value={colleague.id} />
            <SubmitButton tone="danger">{t.removeDo(colleague)}</SubmitButton>
          </Form>
        </Confirm>
      ) : null}
    </li>
  );
}

function Leave({ you, company }: { you: Colleagues['you']; company: LeavingCompany }) {
  const t = useMessages(colleagueMessages);
  return (
    <Confirm trigger={t.leave} size="sm">
      {company.isLast ? null : <p>{t.leaveAsk}</p>}
      {you.isOnlyCompany ? <p>{t.leaveAccount}</p> : null}
      <Form method="post" className="grid gap-3">
        <input type="hidden" name="intent" value="leave" />
        <LastOne company={company} email={you.email} withStop />
        <div>
          <SubmitButton tone="danger">{t.leaveDo({ company: company.legalName })}</SubmitButton>
        </div>
      </Form>
    </Confirm>
  );
}

const constraint = { name: { required: true, maxLength: 120 }, email: { required: true, maxLength: 320 }, locale: { required: true } };

function AddColleague({ locale, lastResult }: { locale: Colleagues['locale']; lastResult: Props['lastResult'] }) {
  const { languages } = useMessages(companyPersonMessages);
  const t = useMessages(colleagueMessages);
  const [form, fields] = useForm<{ name: string; email: string; locale: string }>({ id: 'colleague', lastResult, constraint, defaultValue: { locale }, shouldRevalidate: 'onSubmit' });
  return (
    <Section title={t.add}>
      <Form method="post" {...getFormProps(form)} className="grid max-w-sm gap-5">
        <FormErrors form={form} labels={{ name: t.name, email: t.email }} />
        <input type="hidden" name="intent" value="add" />
        <TextField field={fields.name} label={t.name} autoComplete="off" />
        <TextField field={fields.email} label={t.email} type="email" autoComplete="off" />
        <SelectField field={fields.locale} label={t.language} blank={null} options={locales.map((value) => ({ value, label: languages[value] }))} />
        <div>
          <SubmitButton>{t.submit}</SubmitButton>
        </div>
      </Form>
    </Section>
  );
}
