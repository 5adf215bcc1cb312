import type { SubmissionResult } from '@conform-to/react';
import { dialled } from '#app/domain/register/phone.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { deskPath } from '../desk-paths.ts';
import { deskMessages } from '../messages.ts';
import { IncidentReportForm } from './incident-report-form.tsx';
import type { IncidentReportPageData } from './load-incident-report.server.ts';
import { incidentReportMessages } from './messages.ts';

interface Props {
  token: string;
  page: IncidentReportPageData;
  lastResult: SubmissionResult<string[]> | undefined;
}

/** The number first: whoever is in trouble should not have to look for it. */
export function IncidentReportPage({ token, page, lastResult }: Props) {
  const t = useMessages(incidentReportMessages);
  const { back } = useMessages(deskMessages);
  const { client, phone, name } = page.urgent;
  const hasReported = page.reports.length > 0;
  return (
    <>
      <PageHeader title={t.title({ client })} lead={t.lead} back={{ to: deskPath(token), label: back }} />
      <Notice tone="warn" title={t.urgent({ client })} className="mb-6">
        <a className="link text-lg font-semibold tabular-nums" href={`tel:${dialled(phone)}`}>
          {phone}
        </a>
        {name ? <p>{t.urgentOffice({ name })}</p> : null}
      </Notice>
      {hasReported ? (
        <Section title={t.given} id="given">
          <div className="grid gap-3">
            {page.reports.map((report) => (
              <article key={report.id} className="max-w-prose wrap-anywhere">
                <p className="whitespace-pre-line">{report.happened}</p>
                <p className="text-muted">{t.by({ name: report.by, at: report.at })}</p>
              </article>
            ))}
          </div>
        </Section>
      ) : null}
      {hasReported ? (
        <Section title={t.add}>
          <IncidentReportForm key={page.reports.length} page={page} lastResult={lastResult} />
        </Section>
      ) : (
        <IncidentReportForm page={page} lastResult={lastResult} />
      )}
      <Section title={t.whatNext.title} className="mt-8">
        <ul className="grid max-w-prose list-disc gap-2 ps-5">
          <li>{t.whatNext.told({ client })}</li>
          <li>{t.whatNext.private({ client })}</li>
          <li>{t.whatNext.kept}</li>
          <li>{t.whatNext.contract}</li>
        </ul>
      </Section>
    </>
  );
}
