import { dateInZone, type Instant } from '#app/domain/calendar/instant.ts';
import { linkExpiry } from '#app/domain/invitation/link-life.ts';
import { readAsked } from '#app/domain/invitation/asked.ts';
import { enqueueMail } from '#app/platform/mail/enqueue-mail.server.ts';
import { renderMail } from '#app/platform/mail/render-mail.ts';
import { formatFor } from '#app/platform/messages/format.ts';
import type { Tx } from '#db/dialect/connect.ts';
import type { NewRequirement } from '#db/queries/contract-requirement.ts';
import type { ContractRow } from '#db/queries/contract.ts';
import type { InvitationRow } from '#db/queries/invitation.ts';
import type { ContractContext } from '../contract-context.ts';
import { requirementMail, type RequirementMail } from './requirement.mail.ts';

interface Letter {
  kind: RequirementMail['kind'];
  /** Of the step that this mail is about: it is sent once. */
  id: string;
  requirement: NewRequirement;
  contract: ContractRow;
  invitation: InvitationRow;
  /** Of the link in this mail; null: none. */
  secret: string | null;
  now: Instant;
}

/** Lays the mail for the supplier in the outbox, in the language of the one it goes to. */
export async function mailRequirement(tx: Tx, { app, scope, organisation }: Pick<ContractContext, 'app' | 'scope' | 'organisation'>, { kind, id, requirement, contract, invitation, secret, now }: Letter): Promise<void> {
  const { locale, contact_name: name, email } = invitation;
  const mail = requirementMail(
    {
      kind,
      asked: readAsked(invitation.asked_json),
      recipient: name,
      contract: { reference: contract.reference, name: contract.name },
      level: requirement.level,
      byOn: requirement.by_on,
      url: secret && `${app.config.publicAddress.url}/i/${secret}/contract/${contract.id}`,
      linkUntil: dateInZone(linkExpiry(now), organisation.time_zone),
    },
    formatFor(locale, organisation.time_zone),
  );
  await enqueueMail(tx, {
    key: `requirement:${id}`,
    kind: 'contract-requirement',
    organisationId: scope.organisationId,
    supplierId: contract.supplier_id,
    to: { name, email },
    locale,
    now,
    ...renderMail({ locale, ...mail }),
  });
}
