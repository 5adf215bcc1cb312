import { renewInvitation } from '#app/platform/invitation/renew-invitation.server.ts';
import type { App } from '#app/platform/app.ts';
import { mutate } from '#app/platform/mutate/mutate.server.ts';
import type { InvitationRow } from '#db/queries/invitation.ts';
import type { Register } from './register.ts';

/** Asks a supplier as a member does, and gives the path of the link in the mail. */
export async function invite(app: App, register: Register, supplierId: string, to: { name: string; email: string }): Promise<string> {
  const asked = { format: 1, client: '', entityClass: 'essential', contact: { name: 'Noor Verzonnen', phone: '+31 30 000 00 00', email: 'noor@verzonnen.example' }, ownReference: null, underCbw: true, isProvisional: false, wantedOn: '2026-12-14', services: [] };
  const like = { supplier_id: supplierId, contact_id: null, contact_name: to.name, email: to.email, locale: 'nl', created_by_member_id: register.memberId, asked_json: JSON.stringify(asked) } as unknown as InvitationRow;
  const sent = await mutate(app, register.scope, (tx, { now }) => renewInvitation(tx, register.scope, app.config, like, { now, today: now.slice(0, 10) }));
  if (!sent.ok) throw new Error(`not invited: ${String(sent.problem)}`);
  const mail = await app.db.read.selectFrom('outbox_mail').select('text').where('supplier_id', '=', supplierId).orderBy('id', 'desc').executeTakeFirstOrThrow();
  return /\/i\/[\w-]+/.exec(mail.text)?.[0] ?? '';
}
