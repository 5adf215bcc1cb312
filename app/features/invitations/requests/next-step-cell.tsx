import { Link } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { RemindForm } from './chase-forms.tsx';
import { chaseMessages } from './chase-messages.ts';
import { requestListMessages } from './list-messages.ts';
import type { ListedRequest } from './load-requests.server.ts';
import { requestMessages } from './messages.ts';
import { nextStep } from './next-step.ts';
import { ResendForm, RevokeForm } from './request-forms.tsx';

interface Props {
  home: string;
  row: ListedRequest;
  maySend: boolean;
}

/** The step that brings this request further, and what can be done with a link that nobody has used; the rest stands at the supplier. */
export function NextStepCell({ home, row, maySend }: Props) {
  const t = useMessages(requestMessages);
  const { next } = useMessages(requestListMessages);
  const chase = useMessages(chaseMessages);
  const step = nextStep(row);
  const invitation = { id: row.id, name: row.contact_name, email: row.email };
  const hasOpenLink = row.request_state === 'waiting' || row.request_state === 'expired';
  if (step === 'none' && !hasOpenLink) return null;
  const supplier = `${home}/suppliers/${row.supplier_id}`;
  return (
    <div className="grid justify-items-start gap-0.5 xl:min-w-56">
      {step === 'handle' ? <StepLink to={`${supplier}#requests`}>{next.handle}</StepLink> : null}
      {step === 'verify' ? <StepLink to={supplier}>{next.verify}</StepLink> : null}
      {step === 'invite' && maySend ? <StepLink to={`${supplier}/invite`}>{next.invite}</StepLink> : null}
      {step === 'call' && row.phone ? (
        <a className="link font-medium xl:whitespace-nowrap" href={`tel:${row.phone.replace(/[^+\d]/g, '')}`}>
          {next.call({ phone: row.phone })}
        </a>
      ) : null}
      {maySend && hasOpenLink && row.email !== '' ? (
        <div className={step === 'remind' || step === 'resend' ? 'flex flex-wrap gap-x-1' : '-ms-2 flex flex-wrap gap-x-1'}>
          {row.request_state === 'waiting' ? (
            <Confirm trigger={chase.remind} tone={step === 'remind' ? 'secondary' : 'quiet'} size="sm">
              <RemindForm home={home} invitation={invitation} />
            </Confirm>
          ) : (
            <Confirm trigger={next.resend} tone={step === 'resend' ? 'secondary' : 'quiet'} size="sm">
              <ResendForm home={home} invitation={invitation} />
            </Confirm>
          )}
          {row.request_state === 'waiting' ? (
            <Confirm trigger={t.revoke} tone="quiet" size="sm">
              <RevokeForm home={home} invitationId={row.id} supplier={row.legal_name} />
            </Confirm>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

function StepLink({ to, children }: { to: string; children: string }) {
  return (
    <Link to={to} className="link font-medium xl:whitespace-nowrap">
      {children}
    </Link>
  );
}
