import { Link } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { incidentMessages } from '../messages.ts';
import { ContactsSection } from '../sheet/contacts-section.tsx';
import { sheetMessages } from '../sheet/messages.ts';
import { ServicesSection } from '../sheet/services-section.tsx';
import { ClocksSection } from './clocks-section.tsx';
import { CloseForm, Conclusion } from './close-forms.tsx';
import { CutOffSection } from './cut-off-section.tsx';
import { HitServicesForm } from './hit-services-form.tsx';
import { JudgeForm, SentForm } from './judge-forms.tsx';
import type { IncidentPageData } from './load-incident.server.ts';
import { LogSection } from './log-section.tsx';
import { incidentPageMessages } from './messages.ts';
import { ownLines } from './own-lines.ts';
import { ReportsSection } from './reports-section.tsx';
import { useEveryMinute } from './use-every-minute.ts';
import type { IncidentReply } from './use-intent-form.ts';

/** What to cut off, whom to call, what runs out; then what was done. One page of paper for a usual supplier. */
export function IncidentPage({ page, reply }: { page: IncidentPageData; reply: IncidentReply | undefined }) {
  const t = useMessages(incidentMessages);
  const words = useMessages(incidentPageMessages);
  const sheetWords = useMessages(sheetMessages);
  const { sheet, incident } = page;
  const isOpen = incident.closedAt === null;
  useEveryMinute(isOpen);
  const [mayWrite, mayDecide] = [isOpen && sheet.may.write, isOpen && sheet.may.decide];
  const latest = [...page.reports].reverse().find((report) => report.contactName && report.contactPhone);
  const reported = latest ? [{ name: latest.contactName ?? '', phone: latest.contactPhone ?? '', label: words.reports.contact }] : [];
  return (
    <>
      <PageHeader
        back={{ to: `${sheet.home}/incidents`, label: t.back }}
        title={
          <>
            <Link to={`${sheet.home}/suppliers/${sheet.supplier.id}`} className="hover:text-accent hover:underline">
              {sheet.supplier.name}
            </Link>
            : {incident.title}
          </>
        }
        lead={
          <>
            <Tag tone={isOpen ? 'bad' : 'neutral'} className="me-2">
              {isOpen ? t.open : t.closed}
            </Tag>
            {words.heard({ at: incident.learnedAt, origin: incident.origin })} {incident.closedAt ? words.closedLead({ at: incident.closedAt, name: incident.closedBy ?? '' }) : ''}
          </>
        }
      />
      <p className="hidden text-sm print:block">
        {sheetWords.printed({ at: page.now })} · {t.zone({ zone: page.timeZone })}
      </p>
      {isOpen ? null : <Conclusion page={page} reply={reply} mayReopen={sheet.may.decide} />}
      <ClocksSection page={page}>
        {mayDecide ? (
          <>
            <JudgeForm key={ownLines(page, 'judged')} page={page} reply={reply} />
            {incident.significance === 'significant' ? <SentForm key={ownLines(page, 'sent')} page={page} reply={reply} /> : null}
          </>
        ) : null}
      </ClocksSection>
      <div className="grid gap-x-12 lg:grid-cols-[minmax(0,1fr)_20rem] print:grid-cols-[minmax(0,1fr)_18rem] print:gap-x-6">
        <div className="min-w-0">
          <CutOffSection key={ownLines(page, 'cut_off', 'restored')} page={page} reply={reply} mayTick={mayWrite} />
        </div>
        <div className="min-w-0">
          <ContactsSection sheet={sheet} reported={reported} />
        </div>
      </div>
      <ServicesSection sheet={sheet} hit={page.hit} actions={mayWrite && sheet.services.length > 0 ? <HitServicesForm key={ownLines(page, 'services')} page={page} /> : null} />
      {page.reports.length > 0 ? <ReportsSection page={page} /> : null}
      <LogSection page={page} reply={reply} mayWrite={mayWrite} />
      {mayDecide ? <CloseForm page={page} reply={reply} /> : null}
      <p className="text-sm text-muted print:hidden">{t.zone({ zone: page.timeZone })}</p>
    </>
  );
}
