import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { requestMessages } from './messages.ts';

interface FrameProps {
  home: string;
  intent: 'revoke' | 'resend' | 'remind' | 'call' | 'handle';
  /** Where to go afterwards; without it, back to the requests. */
  next?: string | undefined;
  children: ReactNode;
}

/** All of them post to the requests page, from wherever they stand. */
export function RequestFormFrame({ home, intent, next, children }: FrameProps) {
  return (
    <Form method="post" action={`${home}/requests`} className="grid justify-items-start gap-3">
      <input type="hidden" name="intent" value={intent} />
      {next ? <input type="hidden" name="next" value={next} /> : null}
      {children}
    </Form>
  );
}

interface ResendProps {
  home: string;
  next?: string;
  invitation: { id: string; name: string; email: string };
}

export function ResendForm({ home, next, invitation }: ResendProps) {
  const t = useMessages(requestMessages);
  return (
    <RequestFormFrame home={home} intent="resend" next={next}>
      <input type="hidden" name="invitationId" value={invitation.id} />
      <p className="whitespace-normal">{t.resendAsk(invitation)}</p>
      <SubmitButton>{t.resendDo}</SubmitButton>
    </RequestFormFrame>
  );
}

export function RevokeForm({ home, next, invitationId, supplier }: { home: string; next?: string; invitationId: string; supplier: string }) {
  const t = useMessages(requestMessages);
  return (
    <RequestFormFrame home={home} intent="revoke" next={next}>
      <input type="hidden" name="invitationId" value={invitationId} />
      <p className="whitespace-normal">{t.revokeAsk({ supplier })}</p>
      <SubmitButton tone="danger">{t.revokeDo}</SubmitButton>
    </RequestFormFrame>
  );
}
