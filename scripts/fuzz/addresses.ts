import type { RouteConfigEntry } from '@remix-run/route-config';
import { sql } from 'kysely';
import routeConfig from '#app/routes.ts';
import { exportedLists } from '#app/domain/audit/organisation-events.ts';
import type { Db } from '#db/dialect/connect.ts';
import type { TableName } from '#db/schema/index.ts';
import type { Chance } from './chance.ts';
import { odd, wellFormed } from './odd-values.ts';
import type { Organisations } from './organisations.ts';

/** Every path of routes.ts, `/o/:organisation/suppliers/:supplierId`. */
export async function readPatterns(): Promise<string[]> {
  const patterns = new Set<string>();
  const visit = ({ path, children = [] }: RouteConfigEntry, above: string) => {
    const own = [above, path].filter(Boolean).join('/');
    patterns.add(`/${own}`);
    for (const child of children) visit(child, own);
  };
  for (const entry of await routeConfig) visit(entry, '');
  return [...patterns].sort();
}

/** What a parameter names. One that is not here gets any id at all. */
const tables: Readonly<Record<string, TableName>> = {
  supplierId: 'supplier',
  otherSupplierId: 'supplier',
  serviceId: 'supplied_service',
  contactId: 'contact',
  accessId: 'access',
  contractId: 'contract',
  incidentId: 'incident',
  proofId: 'proof',
  fileId: 'evidence_file',
  importId: 'import_run',
  mailId: 'outbox_mail',
  waveId: 'invitation_wave',
  runId: 'classification_run',
  changeId: 'bulk_change',
  questionId: 'question',
  memberId: 'member',
  certificateId: 'certificate',
  ownCertificateId: 'certificate',
  companyId: 'company',
  issuerId: 'issuer',
  invitationId: 'invitation',
};

const words: Readonly<Record<string, readonly string[]>> = {
  questionKind: ['owner', 'affected'],
  answer: ['certificate', 'no-certificate', 'question', 'contest', 'incident'],
  exportFile: exportedLists.flatMap((list) => [`${list}.csv`, `${list}.xlsx`]),
};

type Ids = Readonly<Record<string, readonly string[]>>;

/** Ids of what an organisation holds now, by table. */
export async function readIds(db: Db, organisationId: string): Promise<Ids> {
  const ids: Record<string, string[]> = {};
  for (const table of new Set(Object.values(tables))) {
    const { rows } = await sql<{ id: string }>`select id from ${sql.table(table)} where ${isOf(table, organisationId)} order by id desc limit 40`.execute(db);
    ids[table] = rows.map((row) => row.id);
  }
  return ids;
}

/** A company, and what it shows, belongs to who deals with it. */
function isOf(table: TableName, organisationId: string) {
  const dealtWith = sql`(select company_id from supplier where organisation_id = ${organisationId})`;
  if (table === 'company') return sql`id in ${dealtWith}`;
  return table === 'certificate' ? sql`(organisation_id = ${organisationId} or company_id in ${dealtWith})` : sql`organisation_id = ${organisationId}`;
}

export interface Known {
  own: Ids;
  other: Ids;
}

/** An id of the own organisation mostly, of the other one often, and nonsense now and then. */
export function anyId(chance: Chance, known: Known, table: string = chance.pick(Object.values(tables))): string {
  const ids = chance.is(0.7) ? known.own[table] : known.other[table];
  return chance.is(0.06) || !ids || ids.length === 0 ? odd(chance) : chance.pick(ids);
}

const secrets: Readonly<Record<string, (links: Pick<Organisations, 'invitationToken' | 'questionToken' | 'confirmationToken'>) => string>> = {
  token: ({ invitationToken }) => invitationToken,
  questionToken: ({ questionToken }) => questionToken,
  confirmationToken: ({ confirmationToken }) => confirmationToken,
};

/** Fills the parameters of a path. */
export function fillPattern(chance: Chance, pattern: string, known: Known, { own, other, ...links }: Organisations): string {
  const encode = (value: string) => (chance.is(0.9) ? encodeURIComponent(wellFormed(value)) : encodeURI(wellFormed(value)));
  return pattern.replace(/:(\w+)\??|\*/g, (_, name: string | undefined) => {
    if (name === 'organisation') return chance.is(0.85) ? own.slug : encode(chance.is(0.6) ? other.slug : odd(chance));
    const link = name && secrets[name]?.(links);
    // A request that is opened from the desk is named by its id.
    if (link) return chance.is(0.75) ? link : chance.is(0.5) ? `~${encode(anyId(chance, known, 'invitation'))}` : encode(odd(chance));
    const choice = name ? words[name] : undefined;
    if (choice && chance.is(0.9)) return chance.pick(choice);
    if (name && tables[name]) return encode(anyId(chance, known, tables[name]));
    return encode(chance.is(0.5) ? anyId(chance, known) : odd(chance));
  });
}
