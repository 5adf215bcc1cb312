import type { TestProject } from 'vitest/node';
import { startPostgresCluster } from '../../scripts/product/postgres-cluster.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A running PostgreSQL without a database name; every test file makes its own database in it. */
    postgresUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startPostgresCluster();
  project.provide('postgresUrl', cluster.url);
  return cluster.stop;
}
