import { existsSync, readFileSync } from 'node:fs';
import { reportDatabase, reportExtract, type ChainReport } from '#app/features/audit-trail/chain/report-chains.server.ts';
import { loadTrust } from '#app/features/audit-trail/signing/trust.server.ts';
import { loadConfig } from '#app/platform/config/config.server.ts';
import { connectReadOnly } from '#db/dialect/connect.ts';

const help = `Checks that nothing in the audit chains was changed, removed, moved or added, nor written anew since it was signed.

  npm run verify-audit                    the database of this installation (DATA_DIR or DATABASE_URL)
  npm run verify-audit -- extract.json [audit-….pub]
                                          a file that was exported from the audit trail, without a database; with the
                                          public key of the installation, from a source that you trust

Exit code 0: every chain holds; 1: one is broken; 2: nothing could be checked.`;

async function checkInstallation(): Promise<ChainReport | string> {
  const { database, auditKeyFile } = loadConfig();
  if (database.kind === 'sqlite' && !existsSync(database.file)) return `There is no database at ${database.file}.`;
  const { read, close } = connectReadOnly(database);
  try {
    return await reportDatabase(read, await loadTrust(auditKeyFile));
  } finally {
    await close();
  }
}

function checkFile(file: string, keyFile?: string): ChainReport | string {
  for (const one of [file, keyFile]) if (one && !existsSync(one)) return `There is no file ${one}.`;
  return reportExtract(readFileSync(file, 'utf8'), keyFile ? [readFileSync(keyFile, 'utf8')] : []) ?? `${file} is not an extract of an audit trail.`;
}

const [file, keyFile] = process.argv.slice(2);
if (file === '--help') console.log(help);
else {
  const report = file ? checkFile(file, keyFile) : await checkInstallation();
  if (typeof report === 'string') {
    console.error(report);
    process.exitCode = 2;
  } else {
    console.log(report.lines.join('\n'));
    process.exitCode = report.isWhole ? 0 : 1;
  }
}
