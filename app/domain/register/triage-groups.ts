import type { TriageOutcome, TriageReason } from './triage-reasons.ts';
import type { TriageProposal } from './triage.ts';

/** A payee that nobody has judged yet, with what is proposed. */
export interface TriageItem {
  readonly id: string;
  readonly name: string;
  readonly spendCategory: string | null;
  /** First one leads. */
  readonly kindIds: readonly string[];
  readonly spendCents: number | null;
  readonly proposal: TriageProposal;
}

export const triageGroupings = ['category', 'kind'] as const;
export type TriageGrouping = (typeof triageGroupings)[number];

/** What the members of a group have in common, beside the outcome that is proposed for them. */
export type TriageTheme =
  | { readonly kind: 'reason'; readonly reason: TriageReason }
  | { readonly kind: 'category'; readonly category: string | null }
  | { readonly kind: 'supplier_kind'; readonly kindId: string | null }
  /** Everything else with this proposal: categories too small to look at one by one. */
  | { readonly kind: 'rest' };

export interface TriageGroup {
  readonly key: string;
  readonly outcome: TriageOutcome;
  readonly theme: TriageTheme;
  /** Largest spend first. */
  readonly items: readonly TriageItem[];
  readonly spendCents: number;
}

/**
 * So many categories get a group of their own; with two outcomes each, nine proposed reasons and two rests this is at most sixty
 * groups, so a register of any size is triaged in at most sixty actions. Our design.
 */
export const maxOwnCategories = 24;

const outcomeOrder: readonly TriageOutcome[] = ['not_a_supplier', 'no_relevant_dependency', 'to_classify'];

/**
 * Groups payees by what is proposed for them, then by reason (not a supplier) or by spending category or kind. `ownCategories`
 * are the categories that stand alone: choose them from the whole register, so that groups do not shift while one works.
 */
export function groupForTriage(items: readonly TriageItem[], by: TriageGrouping, ownCategories: ReadonlySet<string | null>): readonly TriageGroup[] {
  const groups = new Map<string, { theme: TriageTheme; outcome: TriageOutcome; items: TriageItem[] }>();
  for (const item of items) {
    const theme = themeOf(item, by, ownCategories);
    const key = keyOf(item.proposal.outcome, theme);
    const group = groups.get(key);
    if (group) group.items.push(item);
    else groups.set(key, { theme, outcome: item.proposal.outcome, items: [item] });
  }
  return [...groups].map(([key, group]) => finish(key, group)).sort(byOutcomeThenSize);
}

function themeOf(item: TriageItem, by: TriageGrouping, ownCategories: ReadonlySet<string | null>): TriageTheme {
  const { outcome, reason } = item.proposal;
  if (outcome === 'not_a_supplier') return { kind: 'reason', reason };
  if (by === 'kind') return outcome === 'to_classify' ? { kind: 'supplier_kind', kindId: item.kindIds[0] ?? null } : { kind: 'reason', reason };
  return ownCategories.has(item.spendCategory) ? { kind: 'category', category: item.spendCategory } : { kind: 'rest' };
}

function keyOf(outcome: TriageOutcome, theme: TriageTheme): string {
  switch (theme.kind) {
    case 'reason':
      return `${outcome}/reason/${theme.reason}`;
    case 'category':
      return theme.category === null ? `${outcome}/no-category` : `${outcome}/category/${theme.category}`;
    case 'supplier_kind':
      return theme.kindId === null ? `${outcome}/no-kind` : `${outcome}/kind/${theme.kindId}`;
    case 'rest':
      return `${outcome}/rest`;
  }
}

const spendOf = (item: TriageItem) => item.spendCents ?? 0;

function finish(key: string, group: { theme: TriageTheme; outcome: TriageOutcome; items: TriageItem[] }): TriageGroup {
  const items = group.items.sort((a, b) => spendOf(b) - spendOf(a) || (a.name < b.name ? -1 : 1));
  return { key, outcome: group.outcome, theme: group.theme, items, spendCents: items.reduce((sum, item) => sum + spendOf(item), 0) };
}

function byOutcomeThenSize(a: TriageGroup, b: TriageGroup): number {
  const isLast = (group: TriageGroup) => (group.theme.kind === 'rest' ? 1 : 0);
  return outcomeOrder.indexOf(a.outcome) - outcomeOrder.indexOf(b.outcome) || isLast(a) - isLast(b) || b.items.length - a.items.length || (a.key < b.key ? -1 : 1);
}

/**
 * A short fingerprint of a group's members (FNV-1a), so that an action on a group that has changed since it was shown can be
 * told from one on the group that the person saw.
 */
export function fingerprintOf(ids: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const character of [...ids].sort().join(' ')) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return `${ids.length}-${hash.toString(36)}`;
}
