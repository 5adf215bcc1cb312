import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { classNames } from '#app/ui/class-names.ts';
import { importMessages } from './messages.ts';

const steps = ['file', 'columns', 'preview', 'apply'] as const;
export type ImportStep = (typeof steps)[number];

/** Where one is on the way from a file to the register. */
export function ImportSteps({ current }: { current: ImportStep }) {
  const t = useMessages(importMessages);
  const reached = steps.indexOf(current);
  return (
    <ol aria-label={t.steps.label} className="mb-5 flex flex-wrap gap-x-6 gap-y-1 text-sm print:hidden">
      {steps.map((step, index) => (
        <li
          key={step}
          aria-current={index === reached ? 'step' : undefined}
          className={classNames('border-b-2 pb-0.5 tabular-nums', index === reached ? 'border-accent font-semibold' : index < reached ? 'border-line-strong' : 'border-transparent text-muted')}
        >
          {index + 1} {t.steps[step]}
        </li>
      ))}
    </ol>
  );
}
