import type { Actor } from '#app/domain/access/scope.ts';
import { eraseOrganisation } from '#app/platform/account/erase-organisation.server.ts';
import type { App } from '#app/platform/app.ts';
import { transact } from '#db/dialect/transact.ts';
import { deleteInstallationFact } from '#db/queries/installation.ts';
import { listDemoOrganisations } from '#db/queries/organisation.ts';

/** Takes every demo organisation away, with its people, companies and files. Real ones are not touched. */
export async function removeDemo(app: Pick<App, 'db' | 'clock' | 'files'>, actor: Actor): Promise<{ organisations: number }> {
  const organisations = await listDemoOrganisations(app.db.read);
  await transact(app.db, async (tx) => {
    await deleteInstallationFact(tx, 'demo.visitor');
    await deleteInstallationFact(tx, 'demo.company');
  });
  for (const organisation of organisations) await eraseOrganisation(app, actor, organisation, 'demo.removed');
  return { organisations: organisations.length };
}
