import { isLevelBucket } from '../coverage/level-bucket.ts';
import { isCoverageState } from '../coverage/state.ts';
import { allAreas, qmLevels } from '../level/method.ts';
import type { ProofFilter, SupplierFilter } from './supplier-filter.ts';

/** The part of a filter that speaks of coverage and triage. */
export type CoverageFilter = Pick<SupplierFilter, 'states' | 'levels' | 'mayNeed' | 'open' | 'area' | 'proof' | 'slipped' | 'unanswered' | 'triage'>;
/** What a figure can point at: coverage and triage, whose or where, and at which stage. */
export type FigureFilter = CoverageFilter & Pick<SupplierFilter, 'categoryId' | 'country' | 'owner' | 'unit' | 'status'>;

const triages = ['untriaged', 'to_classify', 'no_relevant_dependency', 'not_a_supplier'] as const;
/** A map, since an address may ask for `constructor`, which every object has. */
const expiring: ReadonlyMap<string, ProofFilter> = new Map([['expired', 'expired'], ['30', 'in30'], ['60', 'in60'], ['90', 'in90']]);

/** Reads this part of a filter from the search part of an address; what it does not know it leaves out. */
export function readFigureFilter(search: URLSearchParams): CoverageFilter {
  const states = search.getAll('state').filter(isCoverageState);
  const levels = search.getAll('level').filter(isLevelBucket);
  const triage = search.getAll('triage').flatMap((value) => triages.filter((one) => one === value));
  const mayNeed = qmLevels.find((one) => one === search.get('may'));
  const area = allAreas.find((one) => one === search.get('area'));
  const open = search.get('open');
  const unanswered = /^\w{1,40}$/.exec(search.get('unanswered') ?? '')?.[0];
  const proof = search.get('expired') === '1' ? 'expired' : expiring.get(search.get('expiring') ?? '');
  return {
    ...(states.length > 0 && { states }),
    ...(levels.length > 0 && { levels }),
    ...(mayNeed && { mayNeed }),
    ...((open === '1' || open === '0') && { open: open === '1' }),
    ...(area && { area }),
    ...(proof && { proof }),
    ...(search.get('slipped') === '1' && { slipped: true }),
    ...(unanswered && { unanswered }),
    ...(triage.length > 0 && { triage }),
  };
}

/** The same filter as search parameters, in one order, so that equal filters have equal addresses. */
export function writeFigureFilter(filter: FigureFilter): URLSearchParams {
  const search = new URLSearchParams();
  for (const level of filter.levels ?? []) search.append('level', level);
  for (const state of filter.states ?? []) search.append('state', state);
  if (filter.mayNeed) search.set('may', filter.mayNeed);
  if (filter.open !== undefined) search.set('open', filter.open ? '1' : '0');
  if (filter.area) search.set('area', filter.area);
  if (filter.proof === 'expired') search.set('expired', '1');
  else if (filter.proof) search.set('expiring', filter.proof.slice(2));
  if (filter.slipped) search.set('slipped', '1');
  if (filter.unanswered) search.set('unanswered', filter.unanswered);
  for (const triage of filter.triage ?? []) search.append('triage', triage);
  for (const status of filter.status ?? []) search.append('status', status);
  if (filter.categoryId) search.set('category', filter.categoryId);
  if (filter.country) search.set('country', filter.country);
  if (filter.owner) search.set('owner', filter.owner);
  if (filter.unit) search.set('unit', filter.unit);
  return search;
}
