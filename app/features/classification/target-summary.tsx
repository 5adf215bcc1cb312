import { Form, Link } from '@remix-run/react';
import { findKind } from '#app/domain/register/categories.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { classificationMessages } from './messages.ts';
import { RecordedBy } from './recorded-by.tsx';
import type { ClassifyView } from './view-classify.server.ts';

/** Whom the answers are about, with what is recorded now, and who else is at it. */
export function TargetSummary({ view }: { view: ClassifyView }) {
  const t = useMessages(classificationMessages);
  const f = useFormat();
  const { target, recorded, otherAtIt } = view;
  const kinds = view.isGuess ? [] : view.kindIds.flatMap((id) => findKind(id)?.name[f.locale] ?? []);
  return (
    <div className="mb-6 grid gap-4">
      {otherAtIt ? <Notice title={t.otherAtIt({ name: otherAtIt.name })}>{t.otherAtItText({ since: otherAtIt.since })}</Notice> : null}
      <DescriptionList
        items={[
          { term: t.supplier, detail: <Link to={`${view.home}/suppliers/${target.supplierId}`} className="link">{[target.supplierName, ...kinds].join(' · ')}</Link> },
          { term: t.service, detail: target.serviceName },
          { term: t.category, detail: target.spendCategory },
          { term: t.spend, detail: target.spend && f.money(target.spend.cents, target.spend.currency) },
          {
            term: t.now,
            detail: recorded ? (
              <span className="inline-flex flex-wrap items-baseline gap-x-3">
                <LevelBadge lowest={recorded.lowest} highest={recorded.highest} provisional={view.inForce.isProvisional} />
                <span className="text-sm text-muted">
                  <RecordedBy recorded={recorded} />
                </span>
              </span>
            ) : (
              <span className="text-muted">{t.nothingRecorded}</span>
            ),
          },
        ]}
      />
      {target.isSetApart ? <SetApart view={view} /> : null}
    </div>
  );
}

function SetApart({ view: { target, home } }: { view: ClassifyView }) {
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
