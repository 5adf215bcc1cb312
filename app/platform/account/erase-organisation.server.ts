import type { Actor } from '#app/domain/access/scope.ts';
import type { Databases } from '#db/dialect/connect.ts';
import { findChainHead } from '#db/queries/chain-head.ts';
import {
  listFileDigests,
  listHomelessPersons,
  listLonelyCompanies,
  listPersonIdsOf,
  listUnreferencedDigests,
  unsafeDeleteCompanies,
  unsafeDeleteOrganisation,
  unsafeDeletePersons,
} from '#db/queries/erase-organisation.ts';
import type { OrganisationRow } from '#db/queries/organisation.ts';
import type { FileStore } from '../files/file-store.ts';
import { done, installationChain, mutateInstallation, type Witness } from '../mutate/mutate.server.ts';

type Eraser = Witness & { readonly db: Pick<Databases, 'write' | 'read'>; readonly files: Pick<FileStore, 'remove'> };

export interface Erased {
  events: number;
  files: number;
  companies: number;
  persons: number;
}

/**
 * Removes an organisation with its chain, the companies and accounts that belong to nobody else, and the files that
 * nothing refers to any more. The installation's chain keeps that it was there, how long its chain was and its last hash.
 * Files go after the commit: a crash in between leaves bytes without an owner, never an owner without bytes.
 */
export async function eraseOrganisation(app: Eraser, actor: Actor, organisation: Pick<OrganisationRow, 'id' | 'slug'>, type: 'installation.organisation_deleted' | 'demo.removed'): Promise<Erased> {
  const outcome = await mutateInstallation(app, actor, async (tx) => {
    const head = await findChainHead(tx, organisation.id);
    const persons = await listPersonIdsOf(tx, organisation.id);
    const ownFiles = await listFileDigests(tx, { organisationId: organisation.id });
    await unsafeDeleteOrganisation(tx, organisation.id);
    const companies = await listLonelyCompanies(tx);
    const companyFiles = await listFileDigests(tx, { companyIds: companies });
    await unsafeDeleteCompanies(tx, companies);
    const homeless = await listHomelessPersons(tx, persons);
    await unsafeDeletePersons(tx, installationChain, homeless);
    const files = await listUnreferencedDigests(tx, [...ownFiles, ...companyFiles]);
    const data = { slug: organisation.slug, events: head?.sequence ?? 0, lastHash: head?.hash ?? '', files: files.length, companyIds: companies };
    const erased: Erased = { events: data.events, files: files.length, companies: companies.length, persons: homeless.length };
    return done({ files, erased }, [{ type, subject: { kind: 'organisation', id: organisation.id }, data }]);
  });
  if (!outcome.ok) throw new Error('erasing is never refused');
  for (const digest of outcome.value.files) await app.files.remove(digest);
  return outcome.value.erased;
}
