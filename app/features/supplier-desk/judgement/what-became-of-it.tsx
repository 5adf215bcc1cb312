import { Link } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { SchemeWhy } from '#app/ui/scheme-why.tsx';
import { answerPath } from '../desk-paths.ts';
import type { DeskJudgement } from './load-desk-judgements.server.ts';
import { deskJudgementMessages } from './messages.ts';

/** What the client made of a certificate: the result, the reason in its own words, and the way to answer. */
export function WhatBecameOfIt({ token, client, one }: { token: string; client: string; one: DeskJudgement }) {
  const t = useMessages(deskJudgementMessages);
  const f = useFormat();
  const { judged, word, outage } = one;
  const reason = outage?.reason ?? judged?.reason ?? null;
  return (
    <>
      <p className="max-w-prose">
        <Result one={one} client={client} />
      </p>
      {reason ? (
        <div className="mt-2 max-w-prose border-s-4 border-accent ps-3">
          <p className="font-medium">{t.reason}</p>
          <p className="whitespace-pre-line">{reason}</p>
        </div>
      ) : null}
      {judged ? <p className="text-muted">{t.on({ date: f.date(judged.on) })}</p> : null}
      {one.worth ? (
        <details className="mt-1">
          <summary className="link">{t.why}</summary>
          <div className="mt-1 max-w-prose">
            <SchemeWhy scheme={one.worth} />
          </div>
        </details>
      ) : null}
      {judged || word?.result === 'denied' || outage ? (
        <p className="mt-1">
          <Link className="link" to={`${answerPath(token, 'question')}?about=${one.certificateId}`}>
            {t.answer}
          </Link>
        </p>
      ) : null}
    </>
  );
}

/** The newest bad news first: what is suspended or denied counts for nothing, whatever was judged before. */
function Result({ one, client }: { one: DeskJudgement; client: string }) {
  const t = useMessages(deskJudgementMessages);
  const f = useFormat();
  const { judged, word, outage } = one;
  if (judged?.result === 'refused') return <strong>{t.refused({ client })}</strong>;
  if (word?.result === 'denied') return <strong>{t.denied({ client })}</strong>;
  if (outage) return <strong>{t[outage.kind]({ client, date: f.date(outage.on) })}</strong>;
  if (!judged) return <>{one.isMark ? t.waiting({ client }) : t.request({ client })}</>;
  if (judged.acceptedLevel && judged.acceptedUntil) return <>{t.acceptedFor({ client, level: judged.acceptedLevel, until: f.date(judged.acceptedUntil) })}</>;
  if (!one.isMark || !one.level) return <>{t.support({ client })}</>;
  if (word) return <>{`${t.accepted({ client, level: one.level })} ${t.confirmed({ date: f.date(word.on) })}`}</>;
  if (judged.limitedTo === 'none') return <>{t.limitedToNone({ client })}</>;
  if (judged.limitedTo) return <>{t.limited({ client, limit: judged.limitedTo, level: one.level })}</>;
  return <>{t.accepted({ client, level: one.level })}</>;
}
