import { existsSync, readFileSync } from 'node:fs';
import { reportDatabase, reportExtract, type ChainReport } from '#app/features/audit-trail/chain/report-chains.server.ts';
import { loadConfig } from '#app/platform/config/config.server.ts';
import { connectReadOnly } from '#db/dialect/connect.ts';

const help = `Checks that nothing in the audit chains was changed, removed, moved or added.

  npm run verify-audit                    the database of this installation (DATA_DIR or DATABASE_URL)
  npm run verify-audit -- extract.json    a file that was exported from the audit trail, without a database

Exit code 0: every chain holds; 1: one is broken; 2: nothing could be checked.`;

async function checkInstallation(): Promise<ChainReport | string> {
  const { database } = loadConfig();
  if (database.kind === 'sqlite' && !existsSync(database.file)) return `There is no database at ${database.file}.`;
  const { read, close } = connectReadOnly(database);
  try {
    return await reportDatabase(read);
  } finally {
    await close();
  }
}

function checkFile(file: string): ChainReport | string {
  if (!existsSync(file)) return `There is no file ${file}.`;
  return reportExtract(readFileSync(file, 'utf8')) ?? `${file} is not an extract of an audit trail.`;
}

const [file] = process.argv.slice(2);
if (file === '--help') console.log(help);
else {
  const report = file ? checkFile(file) : await checkInstallation();
  if (typeof report === 'string') {
    console.error(report);
    process.exitCode = 2;
  } else {
    console.log(report.lines.join('\n'));
    process.exitCode = report.isWhole ? 0 : 1;
  }
}
