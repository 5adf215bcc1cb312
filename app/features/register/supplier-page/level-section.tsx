import { sourceMessages } from '#app/platform/classification/source-messages.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { ReasonList } from '#app/ui/reason-list.tsx';
import { RiskAreaMarks } from '#app/ui/risk-area.tsx';
import { Section } from '#app/ui/section.tsx';
import type { SupplierPageData } from './load-supplier-page.server.ts';
import { supplierPageMessages } from './messages.ts';

type Service = SupplierPageData['services'][number];

/** Every supplied service with its level and the rules that decide it. With one service the layer stays out of sight. */
export function LevelSection({ data, page }: { data: SupplierPageData; page: string }) {
  const t = useMessages(supplierPageMessages).level;
  const { services, may, base } = data;
  const [only] = services;
  const single = services.length === 1 ? only : undefined;
  return (
    <Section
      title={t.title}
      id="level"
      lead={single ? undefined : t.serviceLead}
      actions={
        <>
          {single && may.classify ? <ClassifyLink service={single} base={base} /> : null}
          {may.write ? (
            <ButtonLink to={`${page}/services/new`} size="sm" tone="quiet">
              {t.addService}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      {single ? (
        <Judgement service={single} />
      ) : (
        <ul className="grid gap-5">
          {services.map((service) => (
            <li key={service.id} className="grid gap-2 border-s-2 border-line ps-4">
              <ServiceHead service={service} data={data} page={page} />
              {service.areas.length > 0 ? <RiskAreaMarks areas={service.areas} /> : null}
              {service.endedOn ? null : <Judgement service={service} />}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function ServiceHead({ service, data, page }: { service: Service; data: SupplierPageData; page: string }) {
  const t = useMessages(supplierPageMessages).level;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <h3 className="font-semibold">
        {service.name || t.unnamed}
        {service.processSupported ? <span className="font-normal text-muted"> {t.supports({ process: service.processSupported })}</span> : null}
        {service.endedOn ? <span className="font-normal text-muted"> ({t.endedOn({ date: service.endedOn })})</span> : null}
      </h3>
      <span className="flex items-center gap-2">
        {service.endedOn ? null : <LevelBadge lowest={service.lowest} highest={service.highest} />}
        {data.may.classify && !service.endedOn ? <ClassifyLink service={service} base={data.base} /> : null}
        {data.may.write ? (
          <ButtonLink to={`${page}/services/${service.id}`} size="sm" tone="quiet">
            {t.editService}
          </ButtonLink>
        ) : null}
      </span>
    </div>
  );
}

function ClassifyLink({ service, base }: { service: Service; base: string }) {
  const t = useMessages(supplierPageMessages).level;
  return (
    <ButtonLink to={`${base}/services/${service.id}/classify`} size="sm">
      {service.classified ? t.reclassify : t.classify}
    </ButtonLink>
  );
}

function Judgement({ service }: { service: Service }) {
  const t = useMessages(supplierPageMessages).level;
  const source = useMessages(sourceMessages);
  const format = useFormat();
  if (!service.classified) return <p className="text-muted">{t.nobody}</p>;
  const { classified, reasons, openQuestions } = service;
  return (
    <div className="grid gap-3">
      {reasons.length > 0 ? <ReasonList reasons={reasons} /> : null}
      {openQuestions > 0 ? <p>{t.openQuestions({ n: openQuestions })}</p> : null}
      <p className="text-sm text-muted first-letter:uppercase">
        {t.answered({ date: classified.on, given: source.given[classified.source]({ by: classified.by ?? source.someone, at: classified.at }) })}; {t.method({ number: classified.methodNumber })}.
      </p>
      <details className="text-sm">
        <summary className="link inline-block">{t.answers}</summary>
        <dl lang={format.locale} className="mt-2 grid gap-x-6 gap-y-1 sm:grid-cols-2">
          {classified.answers.map(({ question, answer }) => (
            <div key={question} className="contents">
              <dt className="text-muted max-sm:mt-1">{question}</dt>
              <dd>{answer}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
