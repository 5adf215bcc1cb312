import type { Instant, Json } from './columns.ts';

/** One unit of background work. `key` is deterministic, so nothing is done twice. */
export interface JobTable {
  id: string;
  key: string;
  kind: string;
  organisation_id: string | null;
  payload_json: Json;
  run_at: Instant;
  status: 'waiting' | 'running' | 'done' | 'dead';
  attempts: number;
  max_attempts: number;
  lease_token: string | null;
  lease_until: Instant | null;
  last_error: string | null;
  created_at: Instant;
  finished_at: Instant | null;
}

export interface JobTables {
  job: JobTable;
}
