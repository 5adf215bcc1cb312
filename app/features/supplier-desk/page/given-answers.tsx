import { Form } from '@remix-run/react';
import { schemeName } from '#app/domain/certificate/scheme-names.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { Section } from '#app/ui/section.tsx';
import { TakeAlongForm } from '../certificate-file/take-along-form.tsx';
import { certificateFilePath, deskPath } from '../desk-paths.ts';
import { WhatBecameOfIt } from '../judgement/what-became-of-it.tsx';
import type { Desk } from './load-desk.server.ts';
import { deskPageMessages } from './messages.ts';

/** What was answered so far, with what became of it. */
export function GivenAnswers({ token, desk }: { token: string; desk: Desk }) {
  const { given: t } = useMessages(deskPageMessages);
  return (
    <Section title={t.title} id="given">
      <div className="grid gap-5">
        {desk.shares.map((share) => (
          <SharedCertificate key={share.id} token={token} share={share} client={desk.asked.client} desk={desk} />
        ))}
        {desk.answers.map((answer) => (
          <GivenAnswer key={answer.id} answer={answer} client={desk.asked.client} />
        ))}
      </div>
    </Section>
  );
}

function SharedCertificate({ token, share, client, desk }: { token: string; share: Desk['shares'][number]; client: string; desk: Desk }) {
  const { given: t } = useMessages(deskPageMessages);
  const format = useFormat();
  return (
    <article>
      <h3 className="font-semibold">{t.certificate({ scheme: schemeName(share.scheme)[format.locale], level: share.level ?? '' })}</h3>
      <div className="mt-1">
        <WhatBecameOfIt token={token} client={client} one={share.judgement} />
      </div>
      <p className="mt-2">{t.validity({ from: format.date(share.validFrom), until: format.date(share.validUntil) })}</p>
      <p>{t.holder({ name: share.holder })}</p>
      <p className="text-muted">
        {t.shared({ date: format.date(share.on), by: share.by })}
        {share.fileName ? ` · ${share.fileName}` : ''}
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <TakeAlongForm action={certificateFilePath(token, share.certificateId)} certificateId={share.certificateId} answeredBy={desk.answeredBy} installation={desk.installation} />
        <Confirm trigger={t.withdraw} size="sm">
          <p>{t.withdrawAsk({ client })}</p>
          <Form method="post" action={`${deskPath(token)}?index`}>
            <input type="hidden" name="shareId" value={share.id} />
            <SubmitButton tone="danger">{t.withdrawDo}</SubmitButton>
          </Form>
        </Confirm>
      </div>
    </article>
  );
}

function GivenAnswer({ answer, client }: { answer: Desk['answers'][number]; client: string }) {
  const { given: t } = useMessages(deskPageMessages);
  const format = useFormat();
  const title = answer.isOnJudgement ? t.onJudgement : answer.kind === 'no_certificate' ? (answer.expectedOn ? t.noCertificate({ date: format.date(answer.expectedOn) }) : '') : t[answer.kind];
  return (
    <article>
      <h3 className="font-semibold">{title}</h3>
      {answer.text ? <p className="max-w-prose whitespace-pre-line">{answer.text}</p> : null}
      <p className="text-muted">{t.by({ name: answer.by, date: format.date(answer.on) })}</p>
      {answer.reply ? (
        <div className="mt-2 border-s-4 border-accent ps-3">
          <p className="font-medium">{t.reply({ client })}</p>
          <p className="max-w-prose whitespace-pre-line">{answer.reply}</p>
        </div>
      ) : answer.kind === 'no_certificate' ? null : (
        <p className="text-muted">{answer.isHandled ? t.handled({ client }) : t.open({ client })}</p>
      )}
    </article>
  );
}
