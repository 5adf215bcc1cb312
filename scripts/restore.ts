import { judgeChains } from '#app/features/audit-trail/chain/judge-chains.server.ts';
import { BackupProblem } from '#app/platform/backup/manifest.ts';
import { restore } from '#app/platform/backup/restore.server.ts';
import { systemClock } from '#app/platform/clock/clock.ts';
import { loadBackupKey, loadConfig } from '#app/platform/config/config.server.ts';
import { ConfigError } from '#app/platform/config/read-config.ts';

const help = `Puts a backup in the place of this installation's database and files. Stop the server first.

  npm run restore -- <folder of the backup>            checks all of it, then takes the place; what stood there is moved aside
  npm run restore -- <folder of the backup> --check    only checks

An encrypted backup needs its BACKUP_KEY in the environment. On PostgreSQL the database in DATABASE_URL must be empty.`;

async function main(folder: string, checkOnly: boolean): Promise<void> {
  const { manifest, former } = await restore(folder, {
    config: loadConfig(),
    now: systemClock.now(),
    secret: loadBackupKey(),
    judge: judgeChains,
    checkOnly,
  });
  console.log(`The backup of ${manifest.madeAt} is whole: ${manifest.parts.length} parts, and every audit chain holds.`);
  if (!checkOnly) console.log(former ? `It is in its place. What stood there before lies in ${former}.` : 'It is in its place.');
}

const args = process.argv.slice(2);
const [folder] = args.filter((one) => !one.startsWith('--'));
if (!folder || args.includes('--help')) {
  console.log(help);
  process.exitCode = folder || args.includes('--help') ? 0 : 2;
} else {
  await main(folder, args.includes('--check')).catch((error: unknown) => {
    if (!(error instanceof BackupProblem || error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  });
}
