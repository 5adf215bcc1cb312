import { existsSync } from 'node:fs';
import type { Config } from './config.ts';
import { readConfig } from './read-config.ts';

/** The only place that looks at the environment. A `.env` file beside package.json is read too; what is set wins. */
export function loadConfig(): Config {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return readConfig(process.env);
}

/** The secret that backups are encrypted with; asked for by the commands alone, never held by the server. */
export function loadBackupKey(): string | null {
  return process.env.BACKUP_KEY?.trim() || null;
}
