import { unsafeCompanyScope, unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import type { CompanyAuditEvent, OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import { nonEmpty } from '#app/domain/audit/events.ts';
import { recordCoverage } from '#app/platform/coverage/record-coverage.server.ts';
import { done, mutate, mutateCompany, type Witness } from '#app/platform/mutate/mutate.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import type { DemoApp } from './demo-app.ts';
import { withLetters } from './write-letters.server.ts';
import { keepChecks } from '#db/queries/kept-check.ts';
import { inBatches } from '#db/queries/in-batches.ts';
import type { Page, Patch, Rows } from '#db/seeds/demo/book.ts';
import type { TableName } from '#db/schema/index.ts';

/** Rows that others refer to come first. */
const order: readonly TableName[] = [
  'company',
  'unit',
  'member',
  'member_unit',
  'method_version',
  'import_run',
  'supplier',
  'supplier_kind',
  'supplied_service',
  'supplier_spend',
  'import_row',
  'contact',
  'access',
  'classification',
  'agreed_date',
  'evidence_file',
  'certificate',
  'issuer',
  'issuer_contact',
  'invitation',
  'outbox_mail',
  'share',
  'proof',
  'supplier_answer',
  'contract',
  'contract_service',
  'contract_requirement',
  'verification',
  'verification_service',
  'incident',
  'incident_service',
  'incident_report',
  'incident_entry',
  'question',
  'question_letter',
  'question_link',
  'question_item',
  'question_answer',
];

const causes: readonly string[] = ['verification.recorded', 'proof.received', 'agreed_date.recorded', 'classification.recorded', 'supplier.triaged', 'supplier.registered'];

/** One page of the plan as one true change: on its own day, with its events, and with the coverage that follows from it. */
export async function writePage(app: Pick<DemoApp, 'db' | 'config'>, page: Page): Promise<void> {
  const then: Witness = { db: app.db, clock: { now: () => page.at } };
  const { id } = page.chain;
  if (page.chain.kind === 'company') {
    await mutateCompany(then, unsafeCompanyScope({ companyId: id, actor: page.actor }), async (tx) => {
      await writeRows(tx, page.rows);
      return done(null, nonEmpty(page.events as CompanyAuditEvent[]));
    });
    return;
  }
  const scope = unsafeOrganisationScope({ organisationId: id, actor: page.actor });
  await mutate(then, scope, async (tx) => {
    await writeRows(tx, withLetters(page.rows, app.config.publicAddress.url));
    for (const patch of page.patches) await writePatch(tx, id, patch);
    await keepChecks(tx, scope, (page.rows.verification ?? []).map((row) => row.supplier_id));
    const cause = causes.find((type) => page.events.some((event) => event.type === type)) ?? 'supplier.changed';
    if (page.covers.size > 0) await recordCoverage(tx, scope, [...page.covers], { cause, today: page.at.slice(0, 10), now: page.at });
    return done(null, nonEmpty(page.events as OrganisationAuditEvent[]));
  });
}

async function writeRows(tx: Tx, rows: Rows): Promise<void> {
  for (const table of order) {
    const list: readonly object[] = rows[table] ?? [];
    const columns = Object.keys(list[0] ?? {}).length;
    await inBatches(list, columns, async (batch) => {
      await tx.insertInto(table).values(batch as never).execute();
    });
  }
}

async function writePatch(tx: Tx, organisationId: string, patch: Patch): Promise<void> {
  const { table, ids, set } = patch;
  await inBatches(ids, 1, async (batch) => {
    await tx
      .updateTable(table as 'supplier')
      .set(set as never)
      .where('organisation_id', '=', organisationId)
      .where('id', 'in', batch)
      .execute();
  });
}
