import type { AddressInfo } from 'node:net';
import { countOrganisations } from '#db/queries/organisation.ts';
import type { App } from '../app.ts';

/** Tells the person at the console where to go, and on an empty database the code that only they can see. */
export async function announce(app: App, { port }: AddressInfo): Promise<void> {
  const { config, db, setUpCode, log } = app;
  log.info({ port, publicUrl: config.publicAddress.url, database: db.dialect, mail: config.mail.kind }, 'listening');
  for (const warning of config.warnings) log.warn({}, warning);
  const lines = [`Ketenmark is ready: ${config.publicAddress.url}`];
  const { real } = await countOrganisations(db.read);
  if (real === 0) lines.push(`No organisation yet. Code to set up the first one: ${setUpCode}`);
  const width = Math.max(...lines.map((line) => line.length));
  const rule = '─'.repeat(width + 2);
  console.log([`┌${rule}┐`, ...lines.map((line) => `│ ${line.padEnd(width)} │`), `└${rule}┘`].join('\n'));
}
