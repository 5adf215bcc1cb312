import type { Reason } from '#app/domain/level/explain.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { uiMessages } from './messages.ts';
import { Tag } from './tag.tsx';

/** Why a level is what it is: a sentence per rule, with its source one step further and our own part marked. */
export function ReasonList({ reasons }: { reasons: readonly Reason[] }) {
  const t = useMessages(uiMessages);
  const { locale } = useFormat();
  return (
    <ul className="grid gap-2">
      {reasons.map((reason) => (
        <li key={reason.ruleId}>
          {reason.reason[locale]}
          <details className="text-sm">
            <summary className="inline-flex flex-wrap items-center gap-2 text-muted">
              <span className="underline decoration-line-strong underline-offset-4">{t.reason.source}</span>
              {reason.basis === 'source' ? null : <Tag>{t.reason[reason.basis]}</Tag>}
            </summary>
            <p className="max-w-prose text-muted">
              <span className="font-mono text-xs">{reason.ruleId}</span> · {reason.source[locale]}.
              {reason.alternativeLevels.length > 0 ? ` ${t.reason.leavesOpen({ levels: reason.alternativeLevels.join(', ') })}` : ''}
            </p>
          </details>
        </li>
      ))}
    </ul>
  );
}
