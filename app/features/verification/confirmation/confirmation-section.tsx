import { Form } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink, SubmitButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/section.tsx';
import type { Surety } from '../load-surety.server.ts';
import { AskForms, type AskResults } from './ask-forms.tsx';
import { confirmationMessages } from './messages.ts';

interface Props {
  surety: Surety;
  /** `/o/:organisation` */
  home: string;
  results: AskResults;
}

/** What the issuer of a certificate says of it, and asking it. */
export function ConfirmationSection({ surety, home, results }: Props) {
  const t = useMessages(confirmationMessages);
  const waiting = surety.asked.find((one) => one.state === 'waiting');
  return (
    <Section title={t.title} id="issuer">
      <div className="grid gap-4">
        <WhereItStands surety={surety} />
        {waiting && surety.mayWrite ? (
          <Confirm trigger={t.revoke.trigger} size="sm">
            <p>{t.revoke.text}</p>
            <Form method="post">
              <input type="hidden" name="confirmationId" value={waiting.id} />
              <SubmitButton name="intent" value="revoke">
                {t.revoke.submit}
              </SubmitButton>
            </Form>
          </Confirm>
        ) : null}
        {surety.mayWrite ? <Asking key={surety.asked.length} surety={surety} home={home} isWaiting={waiting !== undefined} results={results} /> : null}
        <History surety={surety} />
      </div>
    </Section>
  );
}

/** The answer first: confirmed, denied, or what it counts for meanwhile. */
function WhereItStands({ surety }: Pick<Props, 'surety'>) {
  const { now: t } = useMessages(confirmationMessages);
  const f = useFormat();
  const { level, limitedTo, lastWord, lastConfirmedOn, nextCheck, today, needsIssuer, asked } = surety;
  const open = asked[0];
  const last = open && (open.state === 'waiting' || open.state === 'expired') ? <p className="mt-1">{t[open.state]({ issuer: open.issuer, at: f.dateTime(open.at) })}</p> : null;
  if (lastWord?.state === 'denied') {
    return (
      <Notice tone="bad">
        {t.denied({ date: f.date(lastWord.answeredOn ?? today) })}
        {lastWord.remark ? <p className="mt-1 whitespace-pre-line">{lastWord.remark}</p> : null}
        {last}
      </Notice>
    );
  }
  if (lastConfirmedOn) {
    return (
      <Notice tone={nextCheck?.isDue ? 'warn' : 'ok'} title={t.confirmed({ date: f.date(lastConfirmedOn), issuer: lastWord?.issuer ?? '' })}>
        {nextCheck ? nextCheck.isDue ? t.againNow : t.again({ date: f.date(nextCheck.on) }) : null}
        {last}
      </Notice>
    );
  }
  if (level && limitedTo !== null) {
    return (
      <Notice tone="warn">
        {limitedTo === 'none' ? t.limitedToNone({ level }) : t.limited({ level, limit: limitedTo })}
        {last}
      </Notice>
    );
  }
  if (nextCheck?.isDue) {
    return (
      <Notice tone="warn">
        {t.checkNow({ date: f.date(nextCheck.lastOn) })}
        {last}
      </Notice>
    );
  }
  return (
    <div>
      <p>{!level ? t.other : needsIssuer ? t.needed({ level }) : t.notNeeded({ level })}</p>
      {last}
    </div>
  );
}

function Asking({ surety, home, isWaiting, results }: Props & { isWaiting: boolean }) {
  const t = useMessages(confirmationMessages);
  const level = surety.level ?? '';
  if (surety.right === 'own') {
    return (
      <Notice tone="info" title={t.own.title}>
        {t.own.text({ level, names: surety.others })}
      </Notice>
    );
  }
  if (surety.emails.length + surety.phones.length === 0) {
    return (
      <Notice title={t.none.title} actions={<ButtonLink to={`${home}/settings/issuers/new?name=${encodeURIComponent(surety.issuer)}&proof=${surety.proofId}`}>{t.none.add({ issuer: surety.issuer })}</ButtonLink>}>
        {t.none.text}
      </Notice>
    );
  }
  const isNamed = [...surety.emails, ...surety.phones].some((one) => one.isNamed);
  return (
    <>
      {surety.right === 'alone' ? <Notice tone="warn">{t.alone({ level })}</Notice> : null}
      <AskForms surety={surety} isWaiting={isWaiting} results={results} />
      {isNamed ? null : (
        <ButtonLink size="sm" to={`${home}/settings/issuers/new?name=${encodeURIComponent(surety.issuer)}&proof=${surety.proofId}`}>
          {t.none.add({ issuer: surety.issuer })}
        </ButtonLink>
      )}
    </>
  );
}

function History({ surety }: Pick<Props, 'surety'>) {
  const t = useMessages(confirmationMessages);
  const f = useFormat();
  if (surety.asked.length === 0) return null;
  return (
    <details>
      <summary className="link">{t.history.title}</summary>
      <ul className="mt-2 grid gap-2">
        {surety.asked.map((one) => {
          const who = { at: f.dateTime(one.at), by: one.by ?? t.somebody, issuer: one.issuer, reached: one.reached };
          const states = t.history.states;
          const answered = one.state === 'confirmed' || one.state === 'denied' || one.state === 'unknown' ? states[one.state]({ date: f.date(one.answeredOn ?? surety.today), by: one.answeredBy ?? '' }) : states[one.state];
          return (
            <li key={one.id}>
              {one.way === 'link' ? t.history.asked(who) : t.history.called(who)}: {answered}
              {one.isAlone ? ` (${t.history.alone})` : ''}
              {one.remark ? <span className="block max-w-prose whitespace-pre-line text-muted">{one.remark}</span> : null}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
