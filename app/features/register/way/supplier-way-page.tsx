import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { WayFields } from '#app/ui/way/way-fields.tsx';
import type { SupplierWayPageData } from './load-supplier-way.server.ts';
import { supplierWayMessages } from './messages.ts';

/** Where a member notes what a supplier says of its way to a certificate. */
export function SupplierWayPage({ data, lastResult }: { data: SupplierWayPageData; lastResult: SubmissionResult<string[]> | undefined }) {
  const { page: t } = useMessages(supplierWayMessages);
  const { way } = data;
  const refused = lastResult?.status === 'error' ? lastResult : null;
  const name = { id: 'way-reportedBy', name: 'reportedBy', maxLength: 200, errors: refused?.error?.reportedBy ?? undefined, initialValue: refused?.initialValue?.reportedBy ?? '' };
  return (
    <>
      <PageHeader title={data.title} lead={t.lead} back={{ to: data.backTo, label: t.back }} />
      <Form method="post" className="grid max-w-3xl gap-5">
        <WayFields steps={way.steps} auditBody={way.auditBody} isShown={way.isShown} today={way.today} lastResult={lastResult} />
        <p className="border-t border-line pt-3 text-muted">{t.counts}</p>
        <TextField field={name} label={t.reportedBy} description={t.reportedByHelp} autoComplete="off" width="medium" />
        <div>
          <SubmitButton>{t.submit}</SubmitButton>
        </div>
      </Form>
    </>
  );
}
