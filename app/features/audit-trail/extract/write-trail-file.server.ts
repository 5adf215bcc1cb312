import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Actor } from '#app/domain/access/scope.ts';
import type { App } from '#app/platform/app.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import type { OrganisationRow } from '#db/queries/organisation.ts';
import { takeExtract } from './take-extract.server.ts';

/** The whole chain into a file, for the operator. Returns the number of its events. */
export async function writeTrailFile(app: Pick<App, 'db' | 'clock' | 'auditKey'>, actor: Actor, organisation: OrganisationRow, file: string): Promise<number> {
  const scope = unsafeOrganisationScope({ organisationId: organisation.id, actor });
  const taken = await takeExtract(app, { scope, organisation }, { personal: 'included' });
  if (!taken.ok) throw new Error('the whole chain is never empty');
  const { header, text } = taken.value;
  await pipeline(Readable.from(text), createWriteStream(file));
  return header.head.sequence;
}
