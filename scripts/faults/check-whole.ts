import { sql } from 'kysely';
import { sweepCoverage, type CoveragePiece } from '#app/domain/coverage/sweep.ts';
import { reportDatabase } from '#app/features/audit-trail/chain/report-chains.server.ts';
import { loadTrust, type Trust } from '#app/features/audit-trail/signing/trust.server.ts';
import type { Config } from '#app/platform/config/config.ts';
import { groupBy } from '#app/platform/coverage/group-by.ts';
import { loadSupplierFacts } from '#app/platform/coverage/load-facts.server.ts';
import { pieceFromRow } from '#app/platform/coverage/record-coverage.server.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import type { ReadDb } from '#db/dialect/connect.ts';
import { listCurrentIntervals } from '#db/queries/coverage-interval.ts';
import { checkFiles } from './check-files.ts';

export interface Wholeness {
  /** What is not as it must be; empty: all is. */
  problems: string[];
  suppliers: number;
  intervals: number;
  files: number;
  events: number;
  mails: number;
}

export interface Place {
  read: ReadDb;
  config: Pick<Config, 'dataFolder' | 'auditKeyFile'>;
}

const suppliersPerSlice = 500;

/** Holds an installation at rest against itself: intervals, files, doubles, jobs and audit chains. */
export async function checkWhole({ read, config }: Place): Promise<Wholeness> {
  const files = await checkFiles(read, config.dataFolder);
  const { problems, ...counted } = await checkRows(read, await loadTrust(config.auditKeyFile));
  return { problems: [...files.problems, ...problems], files: files.count, ...counted };
}

/** The same without its folder: a database alone. */
export async function checkRows(read: ReadDb, trust?: Trust): Promise<Omit<Wholeness, 'files'>> {
  const coverage = await checkCoverage(read);
  const chains = await reportDatabase(read, trust);
  const broken = chains.lines.filter((line) => !line.startsWith('OK'));
  const problems = [...coverage.problems, ...broken, ...(await findDoubles(read)), ...(await findBuried(read))];
  return { problems, ...coverage.counted, events: await rowsIn(read, 'audit_event'), mails: await rowsIn(read, 'outbox_mail') };
}

async function rowsIn(read: ReadDb, table: 'audit_event' | 'outbox_mail'): Promise<number> {
  const { rows } = await read.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('rows')).executeTakeFirstOrThrow();
  return Number(rows);
}

async function checkCoverage(read: ReadDb): Promise<{ problems: string[]; counted: { suppliers: number; intervals: number } }> {
  const [problems, counted]: [string[], { suppliers: number; intervals: number }] = [[], { suppliers: 0, intervals: 0 }];
  for (const { id: organisationId } of await read.selectFrom('organisation').select('id').execute()) {
    const scope = unsafeOrganisationScope({ organisationId, actor: { kind: 'system', job: 'check' } });
    const suppliers = await read.selectFrom('supplier').select('id').where('organisation_id', '=', organisationId).where('merged_into_id', 'is', null).orderBy('id').execute();
    for (let start = 0; start < suppliers.length; start += suppliersPerSlice) {
      const ids = suppliers.slice(start, start + suppliersPerSlice).map((row) => row.id);
      const rows = await listCurrentIntervals(read, scope, ids);
      const stored = groupBy(rows, (row) => row.supplier_id);
      for (const facts of await loadSupplierFacts(read, scope, ids)) {
        const [is, should] = [textOf((stored.get(facts.supplierId) ?? []).map(pieceFromRow)), textOf(sweepCoverage(facts))];
        if (is !== should) problems.push(`coverage of supplier ${facts.supplierId} is ${is}; its facts say ${should}`);
      }
      counted.suppliers += ids.length;
      counted.intervals += rows.length;
    }
  }
  return { problems, counted };
}

const textOf = (pieces: readonly CoveragePiece[]) =>
  pieces.map((piece) => JSON.stringify(Object.entries(piece).sort(([a], [b]) => (a < b ? -1 : 1)))).sort().join(' ');

/** Things that exist once. */
const doubles: Readonly<Record<string, ReturnType<typeof sql>>> = {
  'suppliers of one reference': sql`select organisation_id, own_reference from supplier where own_reference is not null and merged_into_id is null group by organisation_id, own_reference having count(*) > 1`,
  'live proofs of one certificate': sql`select organisation_id, supplier_id, certificate_id from proof where removed_at is null group by organisation_id, supplier_id, certificate_id having count(*) > 1`,
  'certificates of one number': sql`select scheme, certificate_number from certificate where certificate_number is not null and superseded_at is null group by company_id, organisation_id, scheme, certificate_number having count(*) > 1`,
  'classifications in force of one service': sql`select organisation_id, supplied_service_id, effective_on from classification where superseded_at is null group by organisation_id, supplied_service_id, effective_on having count(*) > 1`,
  'requirements in force of one contract': sql`select organisation_id, contract_id from contract_requirement where superseded_at is null group by organisation_id, contract_id having count(*) > 1`,
  'shares of one certificate': sql`select organisation_id, certificate_id from share where withdrawn_at is null group by organisation_id, certificate_id having count(*) > 1`,
  'judgements in force of one certificate': sql`select organisation_id, supplier_id, certificate_id from verification where superseded_at is null group by organisation_id, supplier_id, certificate_id having count(*) > 1`,
  'mails of one key': sql`select key from outbox_mail group by key having count(*) > 1`,
};

async function findDoubles(read: ReadDb): Promise<string[]> {
  const found: string[] = [];
  for (const [name, query] of Object.entries(doubles)) {
    const { rows } = await query.execute(read);
    found.push(...rows.map((row) => `${name}: ${JSON.stringify(row)}`));
  }
  return found;
}

/** Work that gave up: whoever asked for it waits for ever. */
async function findBuried(read: ReadDb): Promise<string[]> {
  const dead = await read.selectFrom('job').select(['kind', 'key', 'last_error']).where('status', '=', 'dead').execute();
  return dead.map(({ kind, key, last_error: error }) => `job ${kind} ${key} was buried: ${error}`);
}
