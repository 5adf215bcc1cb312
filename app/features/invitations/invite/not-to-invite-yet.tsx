import type { NotToInvite } from '#app/domain/invitation/may-invite.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { inviteMessages } from './messages.ts';

interface Props {
  organisationPath: string;
  supplierPath: string;
  problem: NotToInvite;
}

/** Says why nobody is asked yet, and gives the step that comes first. */
export function NotToInviteYet({ organisationPath, supplierPath, problem }: Props) {
  const t = useMessages(inviteMessages);
  const words = t.notNow[problem];
  const next = {
    untriaged: { to: `${organisationPath}/triage`, label: t.toTriage },
    unclassified: { to: supplierPath, label: t.toClassify },
    undecided: { to: supplierPath, label: t.toClassify },
    not_a_supplier: null,
    ended: null,
    no_mark_required: null,
  }[problem];
  return (
    <EmptyState title={words.title} action={next ? <ButtonLink to={next.to}>{next.label}</ButtonLink> : null}>
      {words.text}
    </EmptyState>
  );
}
