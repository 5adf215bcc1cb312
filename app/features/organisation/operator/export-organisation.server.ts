import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Actor } from '#app/domain/access/scope.ts';
import type { App } from '#app/platform/app.ts';
import { isAppError } from '#app/platform/http/app-error.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { exportTables, listExportedFiles } from '#db/queries/organisation-export.ts';
import type { OrganisationRow } from '#db/queries/organisation.ts';

const endings: Readonly<Record<string, string>> = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg' };

export interface Exported {
  folder: string;
  rows: number;
  files: number;
  /** Digests whose bytes are not in the file store. */
  missing: string[];
}

/** Writes every row of an organisation as one JSON file, and the evidence files beside it under their digests. */
export async function exportOrganisation(app: Pick<App, 'db' | 'clock' | 'files'>, actor: Actor, organisation: OrganisationRow, folder: string): Promise<Exported> {
  const scope = unsafeOrganisationScope({ organisationId: organisation.id, actor });
  await mkdir(path.join(folder, 'files'), { recursive: true });
  let rows = 0;
  async function* json(): AsyncGenerator<string> {
    yield `{"format":"ketenmark-organisation","version":1,"exportedAt":${JSON.stringify(app.clock.now())},"tables":{`;
    let separator = '\n';
    for await (const { table, rows: list } of exportTables(app.db.read, scope)) {
      rows += list.length;
      yield `${separator}${JSON.stringify(table)}:[${list.map((row) => JSON.stringify(row)).join(',\n')}]`;
      separator = ',\n';
    }
    yield '\n}}\n';
  }
  await pipeline(Readable.from(json()), createWriteStream(path.join(folder, 'organisation.json')));
  return { folder, rows, ...(await copyFiles(app, organisation.id, folder)) };
}

async function copyFiles(app: Pick<App, 'db' | 'files'>, organisationId: string, folder: string): Promise<{ files: number; missing: string[] }> {
  const missing: string[] = [];
  const listed = await listExportedFiles(app.db.read, organisationId);
  for (const { sha256, media_type } of listed) {
    try {
      const { stream } = await app.files.open(sha256);
      await pipeline(stream, createWriteStream(path.join(folder, 'files', `${sha256}.${endings[media_type] ?? 'bin'}`)));
    } catch (error) {
      if (!isAppError(error)) throw error;
      missing.push(sha256);
    }
  }
  return { files: listed.length - missing.length, missing };
}
