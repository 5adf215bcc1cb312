import { Form, Link } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink, SubmitButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { DecisionFields } from './decision-fields.tsx';
import { triageMessages } from './messages.ts';
import type { GroupView, TriageView } from './view-triage.server.ts';

interface Props {
  group: GroupView;
  view: Pick<TriageView, 'home' | 'currency' | 'grouping' | 'reviewOn' | 'mayWrite' | 'mayAnswer'>;
}

export function GroupRow({ group, view }: Props) {
  const t = useMessages(triageMessages);
  const f = useFormat();
  const name = group.name[f.locale];
  const search = new URLSearchParams({ by: view.grouping, group: group.key });
  return (
    <tr>
      <th scope="row">
        <Link to={`?${search}#inside`} className="link">
          {name}
        </Link>
        <span className="block max-w-prose text-sm font-normal text-muted">{group.samples.join(' · ')}</span>
      </th>
      <td data-label={t.suppliers} className="end">
        {f.number(group.count)}
      </td>
      {view.currency ? (
        <td data-label={t.spend} className="end from-lg">
          {f.money(group.spendCents, view.currency)}
        </td>
      ) : null}
      {view.mayWrite ? (
        <td data-label={t.action}>
          <GroupDecision group={group} name={name} view={view} />
        </td>
      ) : null}
    </tr>
  );
}

function GroupDecision({ group, name, view }: Props & { name: string }) {
  const t = useMessages(triageMessages);
  const hidden = (
    <>
      <input type="hidden" name="intent" value="group" />
      <input type="hidden" name="key" value={group.key} />
      <input type="hidden" name="fingerprint" value={group.fingerprint} />
      <input type="hidden" name="grouping" value={view.grouping} />
    </>
  );
  return (
    <div className="flex flex-wrap items-start gap-2">
      <Form method="post" preventScrollReset>
        {hidden}
        {group.reason ? <input type="hidden" name="reason" value={group.reason} /> : null}
        <SubmitButton size="sm" name="outcome" value={group.outcome} aria-label={`${t.outcome[group.outcome]}: ${name}`}>
          {t.outcome[group.outcome]}
        </SubmitButton>
      </Form>
      {group.outcome === 'to_classify' && view.mayAnswer ? (
        <ButtonLink to={`${view.home}/classify${group.answerSearch}`} size="sm" aria-label={t.answerFor({ group: name })}>
          {t.answer}
        </ButtonLink>
      ) : null}
      <Confirm
        size="sm"
        tone="quiet"
        trigger={
          <>
            <span aria-hidden>{t.otherwise}</span>
            <span className="sr-only">{t.otherwiseFor({ group: name })}</span>
          </>
        }
      >
        <Form method="post" preventScrollReset>
          {hidden}
          <DecisionFields id={group.fingerprint} reason={group.reason} reviewOn={view.reviewOn} without={group.outcome} />
        </Form>
      </Confirm>
    </div>
  );
}
