import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { RuleLine } from './load-rules.server.ts';
import { equivalenceMessages } from './messages.ts';

interface Props {
  rule: RuleLine;
  mayWrite: boolean;
  mayApprove: boolean;
  lastResult: SubmissionResult<string[]> | undefined;
}

/** One rule: what it allows, who proposed and who approved it, and what can be done with it. */
export function RuleItem({ rule, mayWrite, mayApprove, lastResult }: Props) {
  const t = useMessages(equivalenceMessages);
  const f = useFormat();
  const isOpen = rule.state === 'proposed' || rule.state === 'in_force';
  const end = rule.state === 'proposed' ? t.takeBack : t.end;
  const who = (name: string | null, at: string) => ({ name: name ?? t.somebody, at: f.dateTime(at) });
  return (
    <li className="grid max-w-prose gap-1">
      <h3 className="font-semibold">
        {t.rule(rule)} <span className="font-normal">{t.until({ date: f.date(rule.validUntil) })}</span>
      </h3>
      <p className="whitespace-pre-line">
        <span className="text-muted">{t.conditions}: </span>
        {rule.conditions}
      </p>
      <p className="text-sm text-muted">
        {t.proposedBy(who(rule.proposedBy, rule.proposedAt))}
        {rule.decidedAt ? ` · ${(rule.isApproved ? t.approvedBy : t.declinedBy)(who(rule.decidedBy, rule.decidedAt))}` : ''}
        {rule.endedOn ? ` · ${t.endedOn({ date: f.date(rule.endedOn) })}` : rule.state === 'lapsed' ? ` · ${t.lapsedOn({ date: f.date(rule.validUntil) })}` : ''}
      </p>
      {rule.note ? <p>{t.note({ note: rule.note })}</p> : null}
      {rule.state !== 'proposed' ? null : !mayApprove ? <p className="text-muted">{t.mayNot}</p> : rule.right === 'own' ? <p className="text-muted">{t.another({ names: rule.others })}</p> : <Decision rule={rule} lastResult={lastResult} />}
      {isOpen && mayWrite ? (
        <div className="mt-1">
          <Confirm trigger={end} size="sm">
            <p>{rule.state === 'proposed' ? t.takeBackText : t.endText}</p>
            <Form method="post">
              <input type="hidden" name="ruleId" value={rule.id} />
              <SubmitButton tone="danger" name="intent" value="end">
                {end}
              </SubmitButton>
            </Form>
          </Confirm>
        </div>
      ) : null}
    </li>
  );
}

function Decision({ rule, lastResult }: Pick<Props, 'rule' | 'lastResult'>) {
  const t = useMessages(equivalenceMessages);
  const [form, fields] = useForm<{ note: string }>({ id: `decide-${rule.id}`, lastResult, constraint: { note: { maxLength: 2_000 } }, shouldRevalidate: 'onSubmit' });
  return (
    <Form method="post" {...getFormProps(form)} className="mt-2 grid gap-3 border-s-4 border-line-strong ps-4">
      <FormErrors form={form} />
      <input type="hidden" name="intent" value="decide" />
      <input type="hidden" name="ruleId" value={rule.id} />
      {rule.right === 'alone' ? <p>{t.own}</p> : null}
      <TextArea field={fields.note} label={t.decisionNote} description={t.decisionHelp} rows={2} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="decision" value="approve">
          {t.approve}
        </SubmitButton>
        <SubmitButton tone="danger" name="decision" value="decline">
          {t.decline}
        </SubmitButton>
      </div>
    </Form>
  );
}
