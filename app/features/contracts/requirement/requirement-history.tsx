import type { Bound } from '#app/platform/messages/define-messages.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import type { Column } from '#app/ui/data-table-types.ts';
import { DateText, InstantText } from '#app/ui/date-text.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { Section } from '#app/ui/section.tsx';
import type { ContractPageData } from '../contract/load-contract-page.server.ts';
import { requirementMessages } from './messages.ts';

type Step = ContractPageData['history'][number];
type Words = Bound<(typeof requirementMessages)['en']>['history'];

function stepName(step: Step, before: Step | undefined, t: Words): string {
  if (step.isDecision) return step.approval === 'given' ? t.steps.given : t.steps.notGiven;
  if (step.state === 'countered') return t.steps.countered({ date: step.counterOn ?? step.byOn });
  if (step.state === 'proposed') return step.approval === 'asked' ? t.steps.proposedAsked : t.steps.proposed;
  return step.state === 'sent' && before?.state === 'countered' ? t.steps.held : t.steps[step.state];
}

/** Every step, newest first: nothing of it was ever overwritten. */
export function RequirementHistory({ history }: { history: readonly Step[] }) {
  const { history: t } = useMessages(requirementMessages);
  const columns: Column<Step>[] = [
    { id: 'at', header: t.columns.at, cell: (step) => <InstantText instant={step.at} /> },
    {
      id: 'what',
      header: t.columns.what,
      cell: (step) => (
        <>
          {stepName(step, history[history.indexOf(step) + 1], t)}
          {step.text ? <span className="block text-sm whitespace-pre-line text-muted">{step.text}</span> : null}
        </>
      ),
    },
    {
      id: 'asks',
      header: t.columns.asks,
      cell: (step) => (
        <>
          <LevelBadge lowest={step.level} /> <span className="block text-sm text-muted"><DateText date={step.byOn} /></span>
        </>
      ),
    },
    { id: 'by', header: t.columns.by, cell: (step) => (step.isSupplier ? t.supplier({ name: step.by }) : step.by) },
  ];
  return (
    <Section title={t.title} id="history">
      <DataTable caption={t.title} rows={history} rowId={(step) => step.id} columns={columns} />
    </Section>
  );
}
