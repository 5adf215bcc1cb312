import { tmpdir } from 'node:os';
import type { TestProject } from 'vitest/node';
import { connect } from '#db/dialect/connect.ts';
import { migrate } from '#db/migrations/migrate.ts';
import { startPostgresCluster } from '../../scripts/product/postgres-cluster.ts';
import { onServer } from './on-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A running PostgreSQL without a database name; every test file makes its own database in it. */
    postgresUrl: string;
    /** Name of a database in it with the newest schema and nothing else, to copy: migrating each anew takes a second. */
    postgresTemplate: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startPostgresCluster();
  const template = 'ketenmark_migrated';
  await onServer(cluster.url, `create database ${template}`);
  const databases = connect({ kind: 'postgres', url: `${cluster.url}/${template}` });
  await migrate(databases, { backupFolder: tmpdir(), now: new Date().toISOString() });
  await databases.close();
  project.provide('postgresUrl', cluster.url);
  project.provide('postgresTemplate', template);
  return cluster.stop;
}
