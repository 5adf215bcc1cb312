import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { classificationMessages } from './messages.ts';

/** `done`: nobody waits. `skipped`: the end was reached, but some were passed over. `none`: nothing of the selection fits. */
export type NothingReason = { kind: 'done' } | { kind: 'skipped'; remaining: number } | { kind: 'none' };

export function NothingToClassify({ reason, home }: { reason: NothingReason; home: string }) {
  const t = useMessages(classificationMessages);
  return (
    <>
      <PageHeader title={t.title} />
      {reason.kind === 'skipped' ? (
        <EmptyState title={t.skipped.title} action={<ButtonLink tone="primary" to={`${home}/classify`}>{t.skipped.again}</ButtonLink>}>
          {t.skipped.text({ n: reason.remaining })}
        </EmptyState>
      ) : (
        <EmptyState
          title={reason.kind === 'done' ? t.done.title : t.none.title}
          action={
            <>
              {reason.kind === 'done' ? <ButtonLink to={`${home}/triage`}>{t.done.triage}</ButtonLink> : null}
              <ButtonLink to={`${home}/suppliers`}>{t.done.suppliers}</ButtonLink>
            </>
          }
        >
          {reason.kind === 'done' ? t.done.text : t.none.text}
        </EmptyState>
      )}
    </>
  );
}
