import type { MailBlock } from '#app/platform/mail/mail-blocks.ts';
import { bindMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';
import type { IncidentReportValues } from './incident-report.form.ts';
import { incidentReportMailMessages } from './mail-messages.ts';

export interface IncidentReportMail {
  supplier: string;
  recipient: string;
  /** Whether it opened an incident, or says more about one. */
  isNew: boolean;
  values: Pick<IncidentReportValues, 'happened' | 'sinceAt' | 'ongoing' | 'servicesText' | 'done' | 'contactName' | 'contactPhone'>;
  reportedAt: string;
  /** The incident's page, for members only. */
  url: string;
}

/** Tells a member that a supplier is hit: what, since when, whom to call; then the page. */
export function incidentReportMail({ supplier, recipient, isNew, values, reportedAt, url }: IncidentReportMail, f: Format): { subject: string; blocks: MailBlock[] } {
  const t = bindMessages(incidentReportMailMessages, f);
  const rows = [
    { label: t.rows.contact, value: `${values.contactName}, ${values.contactPhone}` },
    { label: t.rows.since, value: values.sinceAt ? f.dateTime(values.sinceAt) : t.rows.sinceUnknown },
    { label: t.rows.ongoing, value: t.ongoing[values.ongoing] },
    ...(values.servicesText ? [{ label: t.rows.services, value: values.servicesText }] : []),
    ...(values.done ? [{ label: t.rows.done, value: values.done }] : []),
    { label: t.rows.reportedAt, value: f.dateTime(reportedAt) },
  ];
  return {
    subject: (isNew ? t.subject.first : t.subject.more)({ supplier }),
    blocks: [
      { kind: 'paragraph', text: t.greeting({ name: recipient }) },
      { kind: 'paragraph', text: (isNew ? t.intro.first : t.intro.more)({ supplier }) },
      { kind: 'paragraph', text: values.happened },
      { kind: 'facts', rows },
      { kind: 'link', label: t.open, url },
      { kind: 'paragraph', text: t.clocks },
      { kind: 'small', text: t.why },
    ],
  };
}
