import type { App } from '#app/platform/app.ts';
import { transact } from '#db/dialect/transact.ts';
import { createWorld } from './world.ts';

/** Links of two organisations: of one all were withdrawn, of the other all have expired. */
export async function endLinks(app: App): Promise<Record<'withdrawn' | 'expired', Record<string, string>>> {
  const now = app.clock.now();
  const [withdrawn, expired] = [await createWorld(app), await createWorld(app)];
  await transact(app.db, async (tx) => {
    await tx.updateTable('invitation').set({ revoked_at: now }).where('organisation_id', '=', withdrawn.scope.organisationId).execute();
    await tx.updateTable('question_letter').set({ revoked_at: now }).where('organisation_id', '=', withdrawn.scope.organisationId).execute();
    await tx.updateTable('issuer_confirmation').set({ revoked_at: now }).where('organisation_id', '=', withdrawn.scope.organisationId).execute();
    await tx.updateTable('issuer_confirmation').set({ expires_at: now }).where('organisation_id', '=', expired.scope.organisationId).execute();
    await tx.updateTable('invitation').set({ expires_at: now }).where('organisation_id', '=', expired.scope.organisationId).execute();
    await tx.updateTable('question_link').set({ expires_at: now }).where('organisation_id', '=', expired.scope.organisationId).execute();
  });
  return { withdrawn: withdrawn.params, expired: expired.params };
}
