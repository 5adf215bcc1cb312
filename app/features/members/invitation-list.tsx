import { Form } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import type { InvitationLine } from './load-members.server.ts';
import { memberMessages } from './messages.ts';

interface Props {
  invitations: readonly InvitationLine[];
  mayManage: boolean;
}

/** Those who were asked and have not come yet. */
export function InvitationList({ invitations, mayManage }: Props) {
  const t = useMessages(memberMessages);
  const f = useFormat();
  return (
    <ul className="grid">
      {invitations.map((one) => (
        <li key={one.id} className="grid gap-2 border-b border-line py-3 sm:grid-cols-[1fr_auto] sm:items-start">
          <div>
            <p>
              <span className="font-medium">{one.name}</span> <span className="text-muted">{one.email}</span>
            </p>
            <p className="text-sm text-muted">
              {t.roles[one.role]}, {one.isExpired ? t.expired : t.validUntil({ date: f.date(one.expiresOn) })}
            </p>
          </div>
          {mayManage ? (
            <Confirm trigger={t.revoke} size="sm">
              <p>{t.revokeQuestion({ name: one.name })}</p>
              <Form method="post">
                <input type="hidden" name="invitationId" value={one.id} />
                <SubmitButton tone="danger" size="sm">
                  {t.revoke}
                </SubmitButton>
              </Form>
            </Confirm>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
