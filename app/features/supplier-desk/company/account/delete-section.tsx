import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { accountPath } from '../company-paths.ts';
import { LastOne } from '../leave/last-one.tsx';
import type { LeavingCompany } from '../leave/load-leaving.server.ts';
import { deleteMessages } from './delete-messages.ts';

interface Props {
  email: string;
  leaving: readonly LeavingCompany[];
  /** A code was asked for in this browser. */
  isAsked: boolean;
  minutes: number;
  lastResult: SubmissionResult<string[]> | undefined;
}

/** What goes and what stays; then a code at the address, and then it goes. */
export function DeleteSection({ email, leaving, isAsked, minutes, lastResult }: Props) {
  const t = useMessages(deleteMessages);
  return (
    <Section title={t.title} id="delete">
      <ul className="grid max-w-prose list-disc gap-1 ps-5">
        <li>{t.goes}</li>
        <li>{t.stays}</li>
        <li>{t.clients}</li>
      </ul>
      {isAsked || lastResult ? (
        <DeleteForm email={email} leaving={leaving} minutes={minutes} lastResult={lastResult} />
      ) : (
        <>
          <div className="mt-4 grid gap-3">
            {leaving.map((company) => (
              <LastOne key={company.companyId} company={company} email={email} />
            ))}
          </div>
          <Form method="post" className="mt-4">
            <input type="hidden" name="intent" value="ask-delete" />
            <SubmitButton tone="secondary">{t.ask}</SubmitButton>
          </Form>
        </>
      )}
    </Section>
  );
}

function DeleteForm({ email, leaving, minutes, lastResult }: Omit<Props, 'isAsked'>) {
  const t = useMessages(deleteMessages);
  const [form, fields] = useForm<{ code: string }>({ id: 'delete-account', lastResult, constraint: { code: { required: true, maxLength: 40 } }, shouldRevalidate: 'onSubmit' });
  const stopped = [lastResult?.initialValue?.stop ?? []].flat();
  return (
    <Form method="post" {...getFormProps(form)} className="mt-4 grid gap-5">
      <FormErrors form={form} labels={{ code: t.code }} />
      <input type="hidden" name="intent" value="delete" />
      {leaving.map((company) => (
        <LastOne key={company.companyId} company={company} email={email} withStop isStopped={stopped.includes(company.companyId)} />
      ))}
      <TextField field={fields.code} label={t.code} description={t.codeHelp({ email, minutes })} inputMode="numeric" autoComplete="one-time-code" width="medium" />
      <div>
        <SubmitButton tone="danger">{t.submit}</SubmitButton>
      </div>
      <p>
        <Link to={accountPath} className="link">
          {t.again}
        </Link>
      </p>
    </Form>
  );
}
