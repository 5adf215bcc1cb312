import { riskAreas, type Method } from '#app/domain/level/method.ts';
import { readSupplierFilter } from '#app/domain/register/register-search.ts';
import type { SupplierFilter } from '#app/domain/register/supplier-filter.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import type { Reach } from '#db/queries/question-candidate.ts';
import type { ReachingSuppliersAsked } from './question-tasks.server.ts';

type Ctx = Pick<MemberContext, 'app' | 'scope' | 'today'>;

export interface Chosen {
  ids: string[];
  isCut: boolean;
  /** Whether anybody was chosen at all: by ticks, by a filter, or everybody. */
  isChosen: boolean;
}

/** Who is meant: those that were ticked, else those that the address describes. */
export async function chooseSuppliers(ctx: Ctx, search: URLSearchParams, method: Method, most: number): Promise<Chosen> {
  const ticked = [...new Set(search.getAll('id'))];
  if (ticked.length > 0) return { ids: ticked.slice(0, most), isCut: ticked.length > most, isChosen: true };
  const filter = readSupplierFilter(search);
  const reach = readReach(search, method);
  if (Object.keys(filter).length === 0 && !reach && !search.has('who')) return { ids: [], isCut: false, isChosen: false };
  const found = await reaching(ctx, filter, reach, most + 1);
  return { ids: found.slice(0, most), isCut: found.length > most, isChosen: true };
}

export function readReach(search: URLSearchParams, method: Method): Reach | null {
  const area = riskAreas.find((one) => one === search.get('reach'));
  return area ? { area, noAccess: method.inputs.find((input) => input.id === area)?.values[0]?.id ?? null } : null;
}

function reaching({ app, scope, today }: Ctx, filter: SupplierFilter, reach: Reach | null, limit: number): Promise<string[]> {
  // Who is no supplier is not worth a line among those left out of a question to all.
  const meant: SupplierFilter = { triage: ['untriaged', 'to_classify', 'no_relevant_dependency'], ...filter };
  const asked: ReachingSuppliersAsked = { scope, filter: meant, reach, today, limit };
  return app.readWorker.run<string[]>('list-reaching-suppliers', asked, scope);
}
