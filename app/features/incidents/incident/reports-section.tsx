import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { Section } from '#app/ui/section.tsx';
import type { IncidentPageData } from './load-incident.server.ts';
import { incidentPageMessages } from './messages.ts';

/** What the supplier itself has told, in its own words, the latest first. */
export function ReportsSection({ page }: { page: IncidentPageData }) {
  const t = useMessages(incidentPageMessages).reports;
  return (
    <Section title={t.title} id="reports" className="print:pt-1 print:pb-2">
      <div className="grid gap-4 print:gap-1">
        {[...page.reports].reverse().map((report) => (
          <article key={report.id} className="max-w-prose wrap-anywhere print:max-w-none">
            <p className="text-muted">
              {t.by({ name: report.by ?? t.someone, at: report.at })} · {report.sinceAt ? `${t.since({ at: report.sinceAt })} · ` : ''}
              {t.ongoing[report.ongoing]}
            </p>
            <p className="whitespace-pre-line">{report.happened}</p>
            {report.services ? (
              <p>
                {t.services}: {report.services}
              </p>
            ) : null}
            {report.done ? (
              <p className="whitespace-pre-line">
                {t.done}: {report.done}
              </p>
            ) : null}
          </article>
        ))}
      </div>
    </Section>
  );
}
