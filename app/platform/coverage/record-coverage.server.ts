import type { CoverageScope, OrganisationScope } from '#app/domain/access/scope.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { Instant } from '#app/domain/calendar/instant.ts';
import type { CoverageState } from '#app/domain/coverage/state.ts';
import { sameCoverage, sweepCoverage, type CoveragePiece } from '#app/domain/coverage/sweep.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { insertIntervals, listCurrentIntervals, supersedeIntervals, type CoverageIntervalRow } from '#db/queries/coverage-interval.ts';
import type { CoverageRows } from '#db/queries/coverage-facts.ts';
import { newId } from '#db/queries/new-id.ts';
import { getOrganisation } from '#db/queries/organisation.ts';
import { factsFromRows } from './facts-from-rows.server.ts';
import { groupBy } from './group-by.ts';
import { loadSupplierFacts } from './load-facts.server.ts';
import { methodAreas } from './method-areas.server.ts';

/** How a supplier stood on the day of the change and stands now. `before` is null for a supplier that is new. */
export interface CoverageChange {
  supplierId: string;
  before: CoverageState | null;
  after: CoverageState;
}

const suppliersPerSlice = 1_000;

/**
 * Writes what the facts of some suppliers now amount to, over all of their time. Call it in the transaction that changed
 * the facts, after the change. Pieces that did not change stay as they are; the others are superseded, never updated, so
 * that a known view can still be asked for. `cause` is the type of the event that is recorded with it.
 */
export async function recordCoverage(
  tx: Tx,
  scope: CoverageScope,
  supplierIds: readonly string[],
  { cause, today, now }: { cause: string; today: CalendarDate; now: Instant },
): Promise<CoverageChange[]> {
  const changes: CoverageChange[] = [];
  const distinct = [...new Set(supplierIds)];
  for (let start = 0; start < distinct.length; start += suppliersPerSlice) {
    const slice = distinct.slice(start, start + suppliersPerSlice);
    changes.push(...(await recordSlice(tx, scope, slice, { cause, today, now })));
  }
  return changes;
}

async function recordSlice(
  tx: Tx,
  scope: CoverageScope,
  supplierIds: readonly string[],
  { cause, today, now }: { cause: string; today: CalendarDate; now: Instant },
): Promise<CoverageChange[]> {
  const facts = await loadSupplierFacts(tx, scope, supplierIds);
  const current = groupBy(await listCurrentIntervals(tx, scope, supplierIds), (row) => row.supplier_id);
  const compared = facts.map((one) => compareSupplier(one.supplierId, current.get(one.supplierId) ?? [], sweepCoverage(one)));
  const superseded = compared.flatMap((one) => one.superseded);
  const added = compared.flatMap((one) =>
    one.added.map((piece) => ({ id: newId(), supplier_id: one.supplierId, ...rowFromPiece(piece), cause, recorded_at: now })),
  );
  await supersedeIntervals(tx, scope, superseded, now);
  await insertIntervals(tx, scope, added);
  return compared
    .filter((one) => one.superseded.length + one.added.length > 0)
    .map(({ supplierId, before, after }) => ({ supplierId, before: stateOn(before, today), after: stateOn(after, today) ?? 'undecided' }));
}

/**
 * As `recordCoverage`, for suppliers that this transaction has just registered: nothing hangs on them yet but their one
 * service, so there is nothing to load.
 */
export async function recordFirstCoverage(
  tx: Tx,
  scope: OrganisationScope,
  { suppliers, services }: NewlyRegistered,
  { cause, now }: { cause: string; now: Instant },
): Promise<void> {
  const { time_zone: timeZone } = await getOrganisation(tx, scope);
  const nothing = { classifications: [], verifications: [], verifiedServices: [], proofs: [], confirmations: [], standings: [], agreedDates: [] };
  const facts = factsFromRows({ suppliers: [...suppliers], services: services.map((service) => ({ ...service, ended_on: null })), ...nothing }, timeZone, methodAreas([]));
  const pieces = facts.flatMap((one) => sweepCoverage(one).map((piece) => ({ id: newId(), supplier_id: one.supplierId, ...rowFromPiece(piece), cause, recorded_at: now })));
  await insertIntervals(tx, scope, pieces);
}

interface NewlyRegistered {
  suppliers: CoverageRows['suppliers'];
  services: readonly Omit<CoverageRows['services'][number], 'ended_on'>[];
}

function compareSupplier(supplierId: string, rows: readonly CoverageIntervalRow[], after: readonly CoveragePiece[]) {
  const before = rows.map(pieceFromRow);
  const superseded = rows.filter((_, index) => !after.some((piece) => samePiece(piece, before[index]))).map((row) => row.id);
  const added = after.filter((piece) => !before.some((other) => samePiece(piece, other)));
  return { supplierId, before, after, superseded, added };
}

function samePiece(a: CoveragePiece, b: CoveragePiece | undefined): boolean {
  return b !== undefined && a.fromOn === b.fromOn && a.untilOn === b.untilOn && sameCoverage(a, b);
}

function stateOn(pieces: readonly CoveragePiece[], day: CalendarDate): CoverageState | null {
  return pieces.find((piece) => piece.fromOn <= day && (!piece.untilOn || day < piece.untilOn))?.state ?? null;
}

/** An interval as the piece that the sweep made it from. */
export function pieceFromRow(row: CoverageIntervalRow): CoveragePiece {
  return {
    fromOn: row.from_on,
    untilOn: row.until_on,
    state: row.state,
    lowest: row.lowest,
    highest: row.highest,
    held: row.held,
    proofUntil: row.proof_until,
    agreedOn: row.agreed_on,
    suppliedServiceId: row.supplied_service_id,
    areas: row.areas,
  };
}

function rowFromPiece(piece: CoveragePiece) {
  return {
    from_on: piece.fromOn,
    until_on: piece.untilOn,
    state: piece.state,
    lowest: piece.lowest,
    highest: piece.highest,
    held: piece.held,
    proof_until: piece.proofUntil,
    agreed_on: piece.agreedOn,
    supplied_service_id: piece.suppliedServiceId,
    areas: piece.areas,
  };
}
