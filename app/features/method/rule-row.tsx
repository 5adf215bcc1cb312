import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { uiMessages } from '#app/ui/messages.ts';
import { RiskAreaLabel } from '#app/ui/risk-area.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { methodMessages } from './messages.ts';
import type { RuleView } from './view-method.server.ts';

const basisTones = { source: 'ok', 'source+design': 'info', design: 'neutral' } as const;

/** One rule as a sentence, when it matches, and what stands behind it. */
export function RuleRow({ rule }: { rule: RuleView }) {
  const t = useMessages(methodMessages);
  const ui = useMessages(uiMessages);
  const f = useFormat();
  const { locale } = f;
  return (
    <tr id={rule.id}>
      <th scope="row">
        <span className="flex flex-wrap items-baseline gap-x-3">
          {rule.reason[locale]}
          <Tag tone={basisTones[rule.basis]} className="font-normal">
            {t.basis[rule.basis]}
          </Tag>
        </span>
        <details className="font-normal">
          <summary className="inline-block text-sm text-muted underline decoration-line-strong underline-offset-4">
            <span className="font-mono text-xs">{rule.id}</span> · {t.whenAndSource}
          </summary>
          <Conditions rule={rule} />
        </details>
      </th>
      <td data-label={t.area}>{rule.area === 'general' ? <span className="text-muted">{ui.area.general}</span> : <RiskAreaLabel area={rule.area} />}</td>
      <td data-label={t.decides} className="end">
        {f.number(rule.suppliers)}
      </td>
    </tr>
  );
}

function Conditions({ rule }: { rule: RuleView }) {
  const t = useMessages(methodMessages);
  const { locale } = useFormat();
  return (
    <dl className="my-2 max-w-prose text-sm">
      {rule.conditions.map((condition, index) => (
        <div key={condition.question.en} className="mb-1">
          <dt className="text-muted">
            {index === 0 ? t.when : t.andWhen}: {condition.question[locale]}
          </dt>
          <dd>
            “{condition.answer[locale]}”{condition.orMore ? `, ${t.orMore}` : ''}
          </dd>
        </div>
      ))}
      <div>
        <dt className="text-muted">{t.source}</dt>
        <dd>
          {rule.source[locale]}.{rule.alternativeLevels.length > 0 ? ` ${t.leavesOpen({ levels: rule.alternativeLevels.join(', ') })}` : ''}
        </dd>
      </div>
    </dl>
  );
}
