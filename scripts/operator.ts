import { userInfo } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { compose, type App } from '#app/compose.server.ts';
import type { Actor } from '#app/domain/access/scope.ts';
import { createByOperator, operatorAnswers } from '#app/features/organisation/operator/create-by-operator.server.ts';
import { exportOrganisation } from '#app/features/organisation/operator/export-organisation.server.ts';
import { listByOperator } from '#app/features/organisation/operator/list-by-operator.server.ts';
import { listInstallationTrail } from '#app/features/audit-trail/installation/list-installation.server.ts';
import { writeTrailFile } from '#app/features/audit-trail/extract/write-trail-file.server.ts';
import { eraseOrganisation } from '#app/platform/account/erase-organisation.server.ts';
import { loadConfig } from '#app/platform/config/config.server.ts';
import { createLog } from '#app/platform/log/create-log.server.ts';
import { findOrganisationBySlug, type OrganisationRow } from '#db/queries/organisation.ts';

const help = `Organisations of this installation.

  npm run operator -- list
  npm run operator -- create --name "Waterbedrijf X" --class essential --sector 6 --admin-name "A. Admin" --admin-email admin@example.org
                             [--country NL] [--time-zone Europe/Amsterdam] [--regime cbw] [--contracting-authority yes] [--language nl]
  npm run operator -- export <organisation> [folder]    rows as JSON, the audit trail, the evidence files
  npm run operator -- delete <organisation> [--yes]     with its audit trail and files; asks for the name in the address
  npm run operator -- trail [--count 50]                the installation's own trail, which is no organisation's: accounts, who signed in,
                                                        organisations that came and went`;

/** Said to the operator as it is, without a stack. */
class Explained extends Error {}

const actor: Actor = { kind: 'operator', name: userInfo().username };
const option = { type: 'string' } as const;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    name: option,
    class: option,
    sector: option,
    country: option,
    'time-zone': option,
    regime: option,
    'contracting-authority': option,
    language: option,
    'admin-name': option,
    'admin-email': option,
    count: option,
    yes: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});

async function create(app: App): Promise<void> {
  const parsed = operatorAnswers.safeParse({
    name: values.name,
    entityClass: values.class,
    sector: values.sector,
    country: values.country,
    timeZone: values['time-zone'],
    legalRegime: values.regime,
    contractingAuthority: values['contracting-authority'],
    language: values.language,
    adminName: values['admin-name'],
    adminEmail: values['admin-email'],
  });
  if (!parsed.success) throw new Explained(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  const { slug, email, password } = await createByOperator(app, actor, parsed.data);
  console.log(`Created ${slug}: ${app.config.publicAddress.url}/o/${slug}`);
  console.log(password ? `${email} signs in with the password ${password}, and should choose another one.` : `${email} signs in with the account that is there already.`);
}

async function exportOne(app: App): Promise<void> {
  const organisation = await named(app);
  const folder = path.resolve(positionals[2] ?? `${organisation.slug}-${app.clock.now().slice(0, 10)}`);
  const { rows, files, missing } = await exportOrganisation(app, actor, organisation, folder);
  const events = await writeTrailFile(app, actor, organisation, path.join(folder, 'audit-trail.json'));
  console.log(`Exported ${rows} rows, ${events} events and ${files} files to ${folder}`);
  if (missing.length > 0) throw new Explained(`${missing.length} files are not in the file store: ${missing.join(', ')}`);
}

async function deleteOne(app: App): Promise<void> {
  const organisation = await named(app);
  if (!values.yes && (await ask(`This cannot be undone. Type ${organisation.slug} to delete ${organisation.name}: `)) !== organisation.slug) {
    throw new Explained('Nothing was deleted.');
  }
  const type = organisation.is_demo === 1 ? 'demo.removed' : 'installation.organisation_deleted';
  const { events, files, companies, persons } = await eraseOrganisation(app, actor, organisation, type);
  console.log(`Deleted ${organisation.slug}: ${events} events, ${files} files, ${companies} companies and ${persons} accounts that belonged to nobody else.`);
}

async function trail(app: App): Promise<void> {
  const count = Number(values.count ?? 50);
  if (!Number.isInteger(count) || count < 1 || count > 100_000) throw new Explained('--count is a whole number, from 1 to 100000.');
  console.log((await listInstallationTrail(app.db.read, count)).join('\n'));
}

async function named(app: App): Promise<OrganisationRow> {
  const slug = positionals[1];
  if (!slug) throw new Explained('Which organisation? Give its name in the address; list shows them.');
  const organisation = await findOrganisationBySlug(app.db.read, slug);
  if (!organisation) throw new Explained(`There is no organisation ${slug}.`);
  return organisation;
}

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await Promise.race([terminal.question(question), new Promise<string>((resolve) => terminal.once('close', () => resolve('')))]);
  terminal.close();
  return answer.trim();
}

const commands: Readonly<Record<string, (app: App) => Promise<void>>> = {
  list: async (app) => console.log((await listByOperator(app.db.read)).join('\n')),
  create,
  export: exportOne,
  delete: deleteOne,
  trail,
};

async function main(): Promise<void> {
  const name = positionals[0] ?? '';
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (values.help || !command) {
    console.log(help);
    if (!values.help) process.exitCode = 2;
    return;
  }
  const app = await compose(loadConfig(), { log: createLog({ level: 'error' }) });
  try {
    await command(app);
  } catch (error) {
    if (!(error instanceof Explained)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  } finally {
    await app.close();
  }
}

await main();
