import pg from 'pg';
import type { PostgresCluster } from '../product/postgres-cluster.ts';

let made = 0;

/** The address of an empty database; it goes with its server. */
export async function newDatabase({ url }: PostgresCluster): Promise<string> {
  const name = `faults_${process.pid}_${(made += 1)}`;
  const client = new pg.Client({ connectionString: `${url}/postgres` });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return `${url}/${name}`;
}
