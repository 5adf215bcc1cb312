import { Form, Link } from '@remix-run/react';
import { findKind } from '#app/domain/register/categories.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { InstantText } from '#app/ui/date-text.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { classificationMessages } from './messages.ts';
import type { ClassifyView } from './view-classify.server.ts';

/** Whom the answers are about, with what is recorded now. */
export function TargetSummary({ view }: { view: ClassifyView }) {
  const [first] = view.targets;
  if (!first) return null;
  return (
    <div className="mb-6 grid gap-4">
      {view.targets.length === 1 ? <OneTarget target={first} view={view} /> : <ManyTargets view={view} />}
      {view.targets.filter((target) => target.isSetApart).map((target) => (
        <SetApart key={target.serviceId} target={target} home={view.home} />
      ))}
    </div>
  );
}

type Target = ClassifyView['targets'][number];

function Recorded({ target, view }: { target: Target; view: ClassifyView }) {
  const t = useMessages(classificationMessages);
  if (!target.current) return <span className="text-muted">{t.nothingRecorded}</span>;
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-3">
      <LevelBadge lowest={target.current.lowest} highest={target.current.highest} provisional={view.inForce.isProvisional} />
      <span className="text-sm text-muted">
        <InstantText instant={target.current.recordedAt} />
      </span>
    </span>
  );
}

function OneTarget({ target, view }: { target: Target; view: ClassifyView }) {
  const t = useMessages(classificationMessages);
  const f = useFormat();
  const kinds = view.proposals.some((proposal) => proposal.isGuess) ? [] : view.kindIds.flatMap((id) => findKind(id)?.name[f.locale] ?? []);
  return (
    <DescriptionList
      items={[
        { term: t.supplier, detail: <Link to={`${view.home}/suppliers/${target.supplierId}`} className="link">{[target.supplierName, ...kinds].join(' · ')}</Link> },
        { term: t.service, detail: target.serviceName },
        { term: t.category, detail: target.spendCategory },
        { term: t.spend, detail: target.spend && f.money(target.spend.cents, target.spend.currency) },
        { term: t.now, detail: <Recorded target={target} view={view} /> },
      ]}
    />
  );
}

function ManyTargets({ view }: { view: ClassifyView }) {
  const t = useMessages(classificationMessages);
  return (
    <details>
      <summary className="link inline-block">
        {t.suppliers} ({view.targets.length})
      </summary>
      <ul className="mt-2 grid gap-1">
        {view.targets.map((target) => (
          <li key={target.serviceId} className="flex flex-wrap gap-x-4">
            <Link to={`${view.home}/suppliers/${target.supplierId}`} className="link">
              {target.supplierName}
            </Link>
            <Recorded target={target} view={view} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function SetApart({ target, home }: { target: Target; home: string }) {
  const t = useMessages(classificationMessages);
  return (
    <Notice tone="warn" title={target.supplierName}>
      <p>{t.setApart}</p>
      <Form method="post" action={`${home}/triage`} className="mt-2">
        <input type="hidden" name="intent" value="some" />
        <input type="hidden" name="id" value={target.supplierId} />
        <input type="hidden" name="next" value={`${home}/services/${target.serviceId}/classify`} />
        <SubmitButton tone="secondary" size="sm" name="outcome" value="to_classify">
          {t.toTriage}
        </SubmitButton>
      </Form>
    </Notice>
  );
}
