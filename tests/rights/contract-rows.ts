import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { App } from '#app/platform/app.ts';
import { transact } from '#db/dialect/transact.ts';
import { recordRequirement } from '#db/queries/contract-requirement.ts';
import { insertContract } from '#db/queries/contract.ts';
import { newId } from '#db/queries/new-id.ts';

/** A contract that asks something of the supplier, which was put to it on its own page. */
export async function addContract(app: App, scope: OrganisationScope, { supplierId, invitationId }: { supplierId: string; invitationId: string }): Promise<string> {
  const [id, now] = [newId(), app.clock.now()];
  const term = { starts_on: '2026-01-01', ends_on: '2027-12-31', notice_count: 3, notice_unit: 'months', renewal: 'none', renewal_months: null, decide_by_on: '2027-09-30' } as const;
  const asked = { level: 'QM10', by_on: '2027-06-30', interim_level: null, interim_on: null, report_days: 5, needed_lowest: 'none', needed_highest: 'QM10', reason: null } as const;
  const nobody = { asked_by_member_id: null, approved_by_member_id: null, approval_note: null, counter_on: null, token_hash: null, said_by: null, said: null, recorded_by_member_id: null };
  await transact(app.db, async (tx) => {
    await insertContract(tx, scope, { id, supplier_id: supplierId, reference: `CT-${id}`, name: 'Onderhoud', ...term, is_limited: 0, recorded_at: now, updated_at: now });
    await recordRequirement(tx, scope, { contract_id: id, supplier_id: supplierId, ...asked, approval: 'not_needed', state: 'sent', invitation_id: invitationId, ...nobody, recorded_at: now });
  });
  return id;
}
