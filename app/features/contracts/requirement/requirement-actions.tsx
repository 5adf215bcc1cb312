import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink, SubmitButton } from '#app/ui/button.tsx';
import { CheckboxField } from '#app/ui/choice-fields.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { ContractPageData, RequirementView } from '../contract/load-contract-page.server.ts';
import { requirementMessages } from './messages.ts';

interface Props {
  requirement: RequirementView;
  data: ContractPageData;
  lastResult: SubmissionResult<string[]> | undefined;
}

/** What can be done from here: one thing stands out, the others are at hand. */
export function RequirementActions({ requirement, data, lastResult }: Props) {
  const t = useMessages(requirementMessages);
  const { state, saidBy, said, byOn } = requirement;
  const spoken = said ? <blockquote className="max-w-prose border-s-4 border-line-strong ps-3 whitespace-pre-line">{said}</blockquote> : null;
  if (state === 'agreed' || state === 'refused') {
    return (
      <div className="grid gap-2">
        <p>{state === 'agreed' ? t.agreedText({ date: byOn }) : t.refusedText({ by: saidBy })}</p>
        {spoken}
      </div>
    );
  }
  return (
    <div className="grid gap-4">
      {state === 'countered' ? <Counter requirement={requirement} spoken={spoken} /> : null}
      {state === 'sent' ? <p>{requirement.desk ? t.waits : t.waitsElsewhere}</p> : null}
      {data.may.write ? (
        <>
          {state === 'proposed' ? <Send requirement={requirement} data={data} /> : null}
          {state === 'countered' ? <AnswerDate requirement={requirement} /> : null}
          <RecordAnswer requirement={requirement} lastResult={lastResult} />
        </>
      ) : null}
    </div>
  );
}

function Counter({ requirement, spoken }: { requirement: RequirementView; spoken: ReactNode }) {
  const t = useMessages(requirementMessages);
  const { saidBy, counterOn, byOn } = requirement;
  return (
    <div className="grid gap-2">
      <p className="font-medium">{t.counter({ name: saidBy ?? '', date: counterOn ?? byOn, was: byOn })}</p>
      {spoken}
    </div>
  );
}

function Send({ requirement, data }: Omit<Props, 'lastResult'>) {
  const t = useMessages(requirementMessages);
  const { desk, maySend, isPast, byOn } = requirement;
  if (isPast) return <p>{t.sendPast({ date: byOn })}</p>;
  if (!maySend) return null;
  return (
    <div className="grid gap-2 print:hidden">
      <h3 className="font-semibold">{t.send}</h3>
      <p className="max-w-prose text-muted">{desk ? t.sendDesk(desk) : t.sendNoDesk}</p>
      <Form method="post" className="flex flex-wrap gap-2">
        <input type="hidden" name="intent" value="send" />
        {desk ? (
          <SubmitButton name="via" value="desk">
            {t.sendDeskDo}
          </SubmitButton>
        ) : (
          <ButtonLink to={`${data.home}/suppliers/${data.supplier.id}/invite`}>{t.invite}</ButtonLink>
        )}
        <SubmitButton name="via" value="elsewhere" tone="secondary">
          {t.sendElsewhere}
        </SubmitButton>
      </Form>
    </div>
  );
}

/** Offered, not done silently: what a contract means is for people to say. */
function LinkDate({ requirement, id, date }: { requirement: RequirementView; id: string; date: string }) {
  const t = useMessages(requirementMessages);
  if (!requirement.closesGap) return null;
  return <CheckboxField field={{ id, name: 'isAgreedDate' }} label={t.linkDate({ date })} description={t.linkDateHelp} defaultChecked />;
}

function AnswerDate({ requirement }: { requirement: RequirementView }) {
  const t = useMessages(requirementMessages);
  const { id, byOn, counterOn } = requirement;
  return (
    <Form method="post" className="grid max-w-prose gap-3 print:hidden">
      <input type="hidden" name="requirementId" value={id} />
      <LinkDate requirement={requirement} id="counter-link" date={counterOn ?? byOn} />
      <TextArea field={{ id: 'counter-note', name: 'note', maxLength: 2_000 }} label={t.counterNote} rows={2} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="intent" value="accept_date">
          {t.counterAccept}
        </SubmitButton>
        <SubmitButton name="intent" value="hold_date" tone="secondary">
          {t.counterHold({ date: byOn })}
        </SubmitButton>
      </div>
      <p className="text-sm text-muted">{t.counterMailed}</p>
    </Form>
  );
}

/** What was said by telephone or signed on paper. */
function RecordAnswer({ requirement, lastResult }: Omit<Props, 'data'>) {
  const t = useMessages(requirementMessages);
  const { id, byOn, state, mayAgree } = requirement;
  const refused = lastResult?.status === 'error' ? lastResult : null;
  const mayRecordRefused = state !== 'proposed' || mayAgree;
  const mayRecordAgreed = state === 'sent' || (state === 'proposed' && mayAgree);
  return (
    <div className="grid gap-3 print:hidden">
      {mayRecordAgreed ? (
        <Form method="post" className="grid max-w-prose gap-3">
          <input type="hidden" name="requirementId" value={id} />
          <LinkDate requirement={requirement} id="agreed-link" date={byOn} />
          <SubmitButton name="intent" value="record_agreed" tone="secondary" className="justify-self-start">
            {t.recordAgreed}
          </SubmitButton>
        </Form>
      ) : null}
      {mayRecordRefused ? (
        <details open={refused !== null || undefined}>
          <summary className="link inline-block">{t.recordRefused}</summary>
          <Form method="post" className="mt-3 grid max-w-prose gap-3 border-s-2 border-line ps-4">
            <input type="hidden" name="requirementId" value={id} />
            <p>{t.recordRefusedWhat}</p>
            <TextArea field={{ id: 'refusal', name: 'note', required: true, maxLength: 2_000, errors: refused?.error?.note ?? undefined }} label={t.refusalReason} rows={3} />
            <SubmitButton name="intent" value="record_refused" tone="danger" className="justify-self-start">
              {t.recordRefusedDo}
            </SubmitButton>
          </Form>
        </details>
      ) : null}
    </div>
  );
}
