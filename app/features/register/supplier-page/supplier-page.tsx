import type { SubmissionResult } from '@conform-to/react';
import type { ReactNode } from 'react';
import { mayAgreeOnDate } from '#app/domain/coverage/agreed-date.ts';
import { proposedCertificateDate } from '#app/domain/invitation/growth-path.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RiskAreaMarks } from '#app/ui/risk-area.tsx';
import { StateMark } from '#app/ui/state-mark.tsx';
import { AgreedDateForm } from '../agreed-date/agreed-date-form.tsx';
import { AccessSection } from './access-section.tsx';
import { ContactsSection } from './contacts-section.tsx';
import { FactsSection } from './facts-section.tsx';
import { HistorySection } from './history-section.tsx';
import { LevelSection } from './level-section.tsx';
import type { SupplierPageData } from './load-supplier-page.server.ts';
import { supplierPageMessages } from './messages.ts';
import { NextStepCard } from './next-step-card.tsx';
import { SpendSection } from './spend-section.tsx';

interface Props {
  data: SupplierPageData;
  /** Where we stand with it. */
  sentence: string;
  /** Parts that other features own: each of them a section. */
  proofs: ReactNode;
  contracts: ReactNode;
  requests: ReactNode;
  merged: ReactNode;
  story: ReactNode;
  /** That something is wrong with it now. */
  incident: ReactNode;
  /** What stands in the header beside *Edit*. */
  doors: ReactNode;
  /** What became of an agreed date that was sent from here. */
  lastResult: SubmissionResult<string[]> | undefined;
}

/** One true sentence, the one next step, and then the proof of both. */
export function SupplierPage({ data, sentence, proofs, contracts, requests, merged, story, incident, doors, lastResult }: Props) {
  const t = useMessages(supplierPageMessages);
  const { base, facts, may } = data;
  const page = `${base}/suppliers/${facts.id}`;
  return (
    <>
      <PageHeader
        back={{ to: `${base}/suppliers`, label: t.toSuppliers }}
        title={facts.name}
        lead={<p className="text-ink">{sentence}</p>}
        actions={
          <>
            {doors}
            {may.write ? <ButtonLink to={`${page}/edit`}>{t.edit}</ButtonLink> : null}
          </>
        }
      />
      {incident}
      <Standing data={data} />
      <NextStepCard data={data} />
      {may.write ? <AgreedDate data={data} lastResult={lastResult} /> : null}
      <div className="mt-8 grid gap-x-12 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="min-w-0">
          {facts.triage === 'not_a_supplier' ? null : <LevelSection data={data} page={page} />}
          {proofs}
          {contracts}
          {requests}
          <ContactsSection data={data} page={page} />
          {facts.triage === 'not_a_supplier' && data.access.length === 0 ? null : <AccessSection data={data} page={page} />}
        </div>
        <div className="min-w-0">
          <FactsSection data={data} />
          {data.spend.length > 0 ? <SpendSection spend={data.spend} /> : null}
          {merged}
        </div>
      </div>
      {data.periods.length > 1 ? <HistorySection data={data} /> : null}
      {story}
    </>
  );
}

function Standing({ data }: { data: SupplierPageData }) {
  const { current, facts, today } = data;
  if (!current) return null;
  const services = data.services.filter((service) => service.endedOn === null || service.endedOn >= today);
  const isProvisional = services.some((service) => service.classified?.isProvisional);
  const areas = [...new Set(services.flatMap((service) => service.areas))];
  return (
    <p className="flex flex-wrap items-center gap-x-6 gap-y-2">
      {facts.triage === 'not_a_supplier' ? null : <LevelBadge lowest={current.lowest} highest={current.highest} provisional={isProvisional} className="text-lg" />}
      <StateMark state={current.state} />
      {areas.length > 0 ? <RiskAreaMarks areas={areas} /> : null}
    </p>
  );
}

function AgreedDate({ data: { current, today }, lastResult }: Pick<Props, 'data' | 'lastResult'>) {
  if (!current || current.highest === 'none' || !mayAgreeOnDate(current.state)) return null;
  const agreedOn = current.state === 'gap_agreed' ? current.agreedOn : null;
  return <AgreedDateForm key={agreedOn} agreedOn={agreedOn} proposedOn={proposedCertificateDate(current.highest, today)} today={today} lastResult={lastResult} />;
}
