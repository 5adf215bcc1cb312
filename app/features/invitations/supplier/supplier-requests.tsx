import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { BurdenText } from '#app/ui/burden/burden-text.tsx';
import { ButtonLink, SubmitButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { CallForm, RemindForm } from '../requests/chase-forms.tsx';
import { chaseMessages } from '../requests/chase-messages.ts';
import { requestMessages } from '../requests/messages.ts';
import { RequestFormFrame, ResendForm, RevokeForm } from '../requests/request-forms.tsx';
import type { SupplierRequestsData } from './load-supplier-requests.server.ts';
import { supplierRequestMessages } from './messages.ts';

interface Props {
  home: string;
  supplier: { id: string; name: string };
  requests: SupplierRequestsData;
  /** Only who must hold a level is asked for a mark. */
  needsMark: boolean;
}

/** Requests and answers, as a part of the supplier's page. */
export function SupplierRequests({ home, supplier, requests, needsMark }: Props) {
  const t = useMessages(supplierRequestMessages);
  const chase = useMessages(chaseMessages);
  const path = `${home}/suppliers/${supplier.id}`;
  const { invitations, answers, maySend } = requests;
  const invite = invitations.length > 0 ? t.inviteAgain : t.invite;
  return (
    <Section id="requests" title={t.title} actions={maySend && needsMark ? <ButtonLink to={`${path}/invite`} size="sm">{invite}</ButtonLink> : null}>
      {invitations.length === 0 ? <p className="text-muted">{t.none}</p> : null}
      <BurdenText burden={requests.burden} wasAsked={invitations.length > 0} className="mb-4" />
      {maySend ? (
        <div className="mb-4">
          <Confirm trigger={chase.call} size="sm">
            <CallForm home={home} next={path} supplierId={supplier.id} today={requests.today} />
          </Confirm>
        </div>
      ) : null}
      <div className="grid gap-4">
        {answers.map((answer) => (
          <Answer key={answer.id} home={home} next={path} answer={answer} mayHandle={maySend} />
        ))}
        {requests.calls.map((call) => (
          <Call key={call.id} call={call} />
        ))}
        {invitations.map((invitation) => (
          <Invitation key={invitation.id} home={home} next={path} supplierName={supplier.name} invitation={invitation} maySend={maySend} />
        ))}
      </div>
    </Section>
  );
}

function Answer({ home, next, answer, mayHandle }: { home: string; next: string; answer: SupplierRequestsData['answers'][number]; mayHandle: boolean }) {
  const { answer: t } = useMessages(supplierRequestMessages);
  const format = useFormat();
  const isOpen = answer.handled === null && answer.kind !== 'certificate';
  return (
    <article className={isOpen ? 'border-s-4 border-warn ps-4' : 'ps-5'}>
      <p>
        <strong>{t.kinds[answer.kind]}</strong> <span className="text-muted">· {t.by({ name: answer.by, date: format.date(answer.on) })}</span>
      </p>
      {answer.expectedOn ? <p>{t.expected({ date: format.date(answer.expectedOn) })}</p> : null}
      {answer.text ? <p className="max-w-prose whitespace-pre-line">{answer.text}</p> : null}
      {answer.handled ? (
        <p className="text-sm text-muted">
          {t.handled({ name: answer.handled.by, date: format.date(answer.handled.on) })}
          {answer.reply ? <span className="block max-w-prose whitespace-pre-line">{answer.reply}</span> : null}
        </p>
      ) : null}
      {isOpen && mayHandle ? <HandleForm home={home} next={next} answer={answer} /> : null}
    </article>
  );
}

function Call({ call }: { call: SupplierRequestsData['calls'][number] }) {
  const t = useMessages(supplierRequestMessages);
  const date = useFormat().date(call.on);
  return (
    <article className="ps-5">
      <p>{call.spokeWith ? t.called({ by: call.by, date, name: call.spokeWith }) : t.calledNobody({ by: call.by, date })}</p>
      <p className="max-w-prose whitespace-pre-line text-muted">{call.said}</p>
    </article>
  );
}

function HandleForm({ home, next, answer }: { home: string; next: string; answer: { id: string; by: string } }) {
  const { answer: t } = useMessages(supplierRequestMessages);
  return (
    <div className="mt-2">
      <Confirm trigger={t.handle} size="sm">
        <RequestFormFrame home={home} intent="handle" next={next}>
          <input type="hidden" name="answerId" value={answer.id} />
          <TextArea field={{ id: `reply-${answer.id}`, name: 'reply', maxLength: 4_000 }} label={t.reply} description={t.replyHelp({ name: answer.by })} className="w-full" />
          <SubmitButton>{t.handle}</SubmitButton>
        </RequestFormFrame>
      </Confirm>
    </div>
  );
}

interface InvitationProps {
  home: string;
  next: string;
  supplierName: string;
  invitation: SupplierRequestsData['invitations'][number];
  maySend: boolean;
}

function Invitation({ home, next, supplierName, invitation, maySend }: InvitationProps) {
  const t = useMessages(supplierRequestMessages);
  const request = useMessages(requestMessages);
  const chase = useMessages(chaseMessages);
  const format = useFormat();
  const state = invitation.isAnswered ? 'answered' : invitation.link === 'open' ? 'waiting' : invitation.link;
  return (
    <article className="ps-5">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span>{t.asked({ name: invitation.name, date: format.date(invitation.askedOn) })}</span>
        <LevelBadge lowest={invitation.lowest} highest={invitation.highest} />
        <Tag>{request.states[state]}</Tag>
        {invitation.link === 'open' ? <span className="text-sm text-muted">{t.until({ date: format.date(invitation.until) })}</span> : null}
        {invitation.remindedOn.length > 0 ? <span className="text-sm text-muted">{t.remindedOn({ dates: invitation.remindedOn.map((on) => format.date(on)) })}</span> : null}
      </p>
      {invitation.handedOver.map((one) => (
        <p key={one.id} className="text-sm text-muted">
          {t.handedOver({ ...one, date: format.date(one.on) })}
        </p>
      ))}
      {maySend && invitation.link !== 'revoked' ? (
        <div className="mt-1 flex flex-wrap gap-2">
          {state === 'waiting' && invitation.email !== '' ? (
            <Confirm trigger={chase.remind} tone="quiet" size="sm">
              <RemindForm home={home} next={next} invitation={invitation} />
            </Confirm>
          ) : null}
          {invitation.email !== '' ? (
            <Confirm trigger={request.resendDo} tone="quiet" size="sm">
              <ResendForm home={home} next={next} invitation={invitation} />
            </Confirm>
          ) : null}
          {invitation.link === 'open' ? (
            <Confirm trigger={request.revoke} tone="quiet" size="sm">
              <RevokeForm home={home} next={next} invitationId={invitation.id} supplier={supplierName} />
            </Confirm>
          ) : null}
        </div>
      ) : null}
    </article>
  );
}
