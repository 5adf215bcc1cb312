import path from 'node:path';
import { backUp } from '#app/platform/backup/back-up.server.ts';
import { BackupProblem } from '#app/platform/backup/manifest.ts';
import { systemClock } from '#app/platform/clock/clock.ts';
import { loadBackupKey, loadConfig } from '#app/platform/config/config.server.ts';
import { ConfigError } from '#app/platform/config/read-config.ts';
import { openDiskFileStore } from '#app/platform/files/disk-file-store.server.ts';

const help = `Copies database and files into a new folder, while the server works.

  npm run backup                  into the folder backups of DATA_DIR
  npm run backup -- /mnt/backups

With BACKUP_KEY in the environment (at least 16 characters) everything is encrypted with it. The private key of the audit
trail (AUDIT_KEY_FILE) is left out: keep a copy of it somewhere else, apart from the backups.`;

async function main([into]: string[]): Promise<void> {
  const config = loadConfig();
  const now = systemClock.now();
  const files = await openDiskFileStore(path.join(config.dataFolder, 'files'), Date.parse(now));
  const secret = loadBackupKey();
  const { folder, manifest } = await backUp({ config, files, now, secret }, path.resolve(into ?? path.join(config.dataFolder, 'backups')));
  const bytes = manifest.parts.reduce((sum, part) => sum + part.bytes, 0);
  const count = manifest.parts.filter((part) => part.name.startsWith('files/')).length;
  console.log(`${folder}\nThe database and ${count} files, ${(bytes / 1e6).toFixed(1)} MB, ${secret ? 'encrypted with BACKUP_KEY' : 'not encrypted: give a BACKUP_KEY to encrypt it'}.`);
}

const args = process.argv.slice(2);
if (args.includes('--help')) console.log(help);
else {
  await main(args).catch((error: unknown) => {
    if (!(error instanceof BackupProblem || error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  });
}
