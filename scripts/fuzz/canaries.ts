import { sql } from 'kysely';
import { nonEmpty } from '#app/domain/audit/events.ts';
import type { App } from '#app/platform/app.ts';
import { done, mutate } from '#app/platform/mutate/mutate.server.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { scopedTables } from '#db/queries/scoped.ts';
import type { TableName } from '#db/schema/index.ts';

/** What every planted word looks like: it names the column that it was planted in. */
export const canary = /kanarie_[a-z_]+_[0-9a-f]{8}/i;

/** Columns whose content people write; what does not fit a closed list or a key is refused by the database itself. */
const written = /name|note|text|title|reason|reply|subject|html|email|address|phone|reference|label|said|body|scope|description|purpose|issuer|holder|number|location|remark|conclusion|contact|granted|problem|city|street|website|parent|client/;
const kept = /_id$|^id$|_at$|_on$|_hash$|sha256|_json$|^key$|^slug$|method_number|sector_number/;

/** Plants an own word in every text of an organisation; answers how many. Whoever sees one of them has seen too much. */
export async function plantCanaries(app: App, organisationId: string): Promise<number> {
  let planted = 0;
  const within = sql`organisation_id = ${organisationId}`;
  for (const table of scopedTables.filter((name) => name !== 'job')) planted += await plantInTable(app, table, within);
  planted += await plantInTable(app, 'organisation', sql`id = ${organisationId}`);
  const elsewhere = sql`select person_id from member where organisation_id <> ${organisationId}`;
  planted += await plantInTable(app, 'person', sql`id in (select person_id from member where organisation_id = ${organisationId}) and id not in (${elsewhere})`);
  const companies = sql`select company_id from supplier where organisation_id = ${organisationId} and company_id not in (select company_id from supplier where organisation_id <> ${organisationId} and company_id is not null)`;
  for (const table of ['certificate', 'evidence_file'] as const) planted += await plantInTable(app, table, sql`company_id in (${companies})`);
  return planted + (await plantInTrail(app, organisationId));
}

type Condition = ReturnType<typeof sql>;

async function plantInTable(app: App, table: TableName, within: Condition): Promise<number> {
  const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)} where ${within}`.execute(app.db.read);
  if (rows.length === 0) return 0;
  let planted = 0;
  for (const column of Object.keys(rows[0] ?? {})) {
    const isText = rows.every((row) => row[column] === null || typeof row[column] === 'string');
    if (!isText || !written.test(column) || kept.test(column)) continue;
    if (await plantInColumn(app, table, column, within)) planted += rows.length;
  }
  return planted;
}

/** False where the column takes only certain words. */
async function plantInColumn(app: App, table: TableName, column: string, within: Condition): Promise<boolean> {
  const word = `kanarie_${table}_${column}_`;
  const planted = transact(app.db, (tx) => sql`update ${sql.table(table)} set ${sql.ref(column)} = ${word} || lower(hex(randomblob(4))) where ${within}`.execute(tx));
  return planted.then(() => true, () => false);
}

/** People who stand in the audit trail alone. */
async function plantInTrail(app: App, organisationId: string): Promise<number> {
  const { rows } = await sql<{ id: string }>`select id from supplier where organisation_id = ${organisationId} limit 20`.execute(app.db.read);
  const events = rows.map(({ id }, index) => ({
    type: 'contact.added' as const,
    subject: { kind: 'contact' as const, id: `c${index}` },
    data: { supplierId: id, role: 'security' as const, isPrimary: false },
    personal: { name: `kanarie_trail_name_${index.toString(16).padStart(8, '0')}`, email: `kanarie_trail_email_${index.toString(16).padStart(8, '0')}@verzonnen.example` },
  }));
  await mutate(app, unsafeOrganisationScope({ organisationId, actor: { kind: 'system', job: 'fuzz' } }), async () => done(null, nonEmpty(events)));
  return events.length * 2;
}
