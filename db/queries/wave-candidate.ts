import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db } from '#db/dialect/connect.ts';
import type { Instant } from '#db/schema/index.ts';
import { inBatches } from './in-batches.ts';
import { from } from './scoped.ts';

type Row = { supplier_id: string };

async function gather(supplierIds: readonly string[], read: (batch: readonly string[]) => Promise<Row[]>): Promise<Set<string>> {
  const found = new Set<string>();
  await inBatches(supplierIds, 1, async (batch) => {
    for (const row of await read(batch)) found.add(row.supplier_id);
  });
  return found;
}

/** Those of the suppliers that hold a link which still works. */
export function findSuppliersWithOpenLink(db: Db, scope: OrganisationScope, supplierIds: readonly string[], now: Instant): Promise<Set<string>> {
  return gather(supplierIds, (batch) =>
    from(db, scope, 'invitation')
      .select('invitation.supplier_id')
      .distinct()
      .where('invitation.supplier_id', 'in', batch)
      .where('invitation.revoked_at', 'is', null)
      .where('invitation.expires_at', '>', now)
      .execute(),
  );
}

/** Those that have shown something that nobody has judged. */
export function findSuppliersWithWaitingProof(db: Db, scope: OrganisationScope, supplierIds: readonly string[]): Promise<Set<string>> {
  return gather(supplierIds, (batch) =>
    from(db, scope, 'proof')
      .select('proof.supplier_id')
      .distinct()
      .where('proof.supplier_id', 'in', batch)
      .where('proof.removed_at', 'is', null)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('verification')
              .select('verification.id')
              .whereRef('verification.organisation_id', '=', 'proof.organisation_id')
              .whereRef('verification.supplier_id', '=', 'proof.supplier_id')
              .whereRef('verification.certificate_id', '=', 'proof.certificate_id')
              .where('verification.superseded_at', 'is', null),
          ),
        ),
      )
      .execute(),
  );
}

/** Those that wait for their turn in a wave, but for one wave. */
export function findSuppliersInWaves(db: Db, scope: OrganisationScope, supplierIds: readonly string[], exceptWaveId: string | null): Promise<Set<string>> {
  return gather(supplierIds, (batch) =>
    from(db, scope, 'invitation_wave_row')
      .select('invitation_wave_row.supplier_id')
      .distinct()
      .where('invitation_wave_row.supplier_id', 'in', batch)
      .where('invitation_wave_row.outcome', 'is', null)
      .$if(exceptWaveId !== null, (query) => query.where('invitation_wave_row.wave_id', '<>', exceptWaveId ?? ''))
      .execute(),
  );
}
