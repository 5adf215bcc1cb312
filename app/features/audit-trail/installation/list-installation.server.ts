import type { Link } from '#app/domain/audit/chain.ts';
import type { ReadDb } from '#db/dialect/connect.ts';
import { listAccountNames } from '#db/queries/account-name.ts';
import { listLinks } from '#db/queries/audit-event.ts';
import { findChainHead } from '#db/queries/chain-head.ts';
import { tellInstallation } from './tell-installation.ts';

const chainId = 'installation';

/**
 * The last events of the installation's own trail, oldest first: accounts, who signed in, organisations that came and went.
 * No organisation may see them, since they are about all of them, so they are for who works at the machine.
 */
export async function listInstallationTrail(db: ReadDb, count: number): Promise<string[]> {
  const head = await findChainHead(db, chainId);
  if (!head || head.sequence === 0) return ['Nothing has happened yet.'];
  const links = await listLinks(db, chainId, Math.max(0, head.sequence - count), count);
  const names = await listAccountNames(db, [...new Set(links.map((link) => link.subjectId))]);
  return [`Events ${links[0]?.sequence ?? 0} to ${head.sequence} of the installation, in UTC. Whether they hold: npm run verify-audit`, ...links.map((link) => lineOf(link, names))];
}

function lineOf(link: Link, names: ReadonlyMap<string, string>): string {
  const personal = Object.fromEntries(link.personal.map(({ field, value }) => [field, value]));
  const { data } = JSON.parse(link.canonical) as { data: unknown };
  const who = link.subjectKind === 'organisation' ? '' : (names.get(link.subjectId) ?? personal.name ?? 'an account that is not known');
  const by = link.actorKind === 'operator' ? ` (by the operator ${link.actorId})` : '';
  return `${String(link.sequence).padStart(7)}  ${link.at.slice(0, 19).replace('T', ' ')}  ${[who, tellInstallation(link.type, { data, personal })].filter(Boolean).join(' ')}${by}`;
}
