import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { previewBulk, type BulkPreview, type BulkWish, type NamedStanding } from '#app/domain/level/bulk-answers.ts';
import { knownAnswers, type Method } from '#app/domain/level/method.ts';
import type { BulkSelection } from '#app/domain/register/bulk-selection.ts';
import { proposeKinds } from '#app/domain/register/kind-proposals.ts';
import type { ReadDb } from '#db/dialect/connect.ts';
import type { BulkTargetRow } from '#db/queries/bulk-target.ts';
import { listSupplierKinds } from '#db/queries/supplier-kind.ts';
import { resolveSelection } from './resolve-selection.server.ts';
import { maxAtOnce } from './run-context.ts';

interface Asked {
  scope: OrganisationScope;
  selection: BulkSelection;
  today: string;
}
export interface BulkAsked extends Asked {
  method: Method;
  /** Null: nothing was asked yet, so nothing would change. */
  wish: BulkWish | null;
}
export type BulkTargetsAsked = Asked;

export interface BulkOverview {
  total: number;
  setApart: number;
  /** Have more services; only the first is answered for. */
  several: number;
  /** Would come from triage by being answered for. */
  sentOn: number;
  names: readonly string[];
  spendCategories: readonly { name: string; count: number }[];
  /** What they are by choice or by name, most usual first. */
  kinds: readonly { kindId: string; count: number }[];
  /** The only one, when there is only one: it has a page of its own. */
  only: string | null;
  preview: BulkPreview | null;
  /** All of them, where they are few enough to be answered for at once. */
  supplierIds: readonly string[] | null;
}

const maxNames = 6;
const maxListed = 5;
/** Kinds are guessed from names, word by word; of more suppliers the first tell enough. */
const maxGuessed = 3_000;

export const bulkTasks = (read: ReadDb) => ({
  'overview-bulk': async ({ scope, selection, today, method, wish }: BulkAsked): Promise<BulkOverview> => {
    const { targets, setApart } = await resolveSelection(read, scope, selection, today);
    return {
      total: targets.length,
      setApart,
      several: targets.filter((target) => target.services > 1).length,
      sentOn: targets.filter((target) => target.triage !== 'to_classify').length,
      names: targets.slice(0, maxNames).map((target) => target.legal_name),
      spendCategories: mostUsual(targets.map((target) => target.spend_category)).map(([name, count]) => ({ name, count })),
      kinds: await kindsOf(read, scope, targets.slice(0, maxGuessed)),
      only: targets.length === 1 ? (targets[0]?.service_id ?? null) : null,
      preview: wish && previewBulk(method, targets.map((target) => standingOf(method, target)), wish),
      supplierIds: targets.length <= maxAtOnce ? targets.map((target) => target.supplier_id) : null,
    };
  },
  'list-bulk-targets': async ({ scope, selection, today }: BulkTargetsAsked): Promise<BulkTargetRow[]> => [...(await resolveSelection(read, scope, selection, today)).targets],
});

export function standingOf(method: Method, { legal_name, current }: Pick<BulkTargetRow, 'legal_name' | 'current'>): NamedStanding {
  if (!current) return { name: legal_name, answers: {}, source: null, lowest: 'none', highest: 'QM30' };
  const answers = knownAnswers(method, JSON.parse(current.answers_json) as Record<string, unknown>);
  return { name: legal_name, answers, source: current.source, lowest: current.lowest, highest: current.highest };
}

async function kindsOf(read: ReadDb, scope: OrganisationScope, targets: readonly BulkTargetRow[]): Promise<BulkOverview['kinds']> {
  const chosen = await listSupplierKinds(read, scope, targets.map((target) => target.supplier_id));
  const first = targets.map((target) => (chosen.get(target.supplier_id) ?? proposeKinds(target.spend_category, target.legal_name))[0] ?? null);
  return mostUsual(first).map(([kindId, count]) => ({ kindId, count }));
}

function mostUsual(values: readonly (string | null)[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, maxListed);
}
