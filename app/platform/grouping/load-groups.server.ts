import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { ChosenGroup, GroupsOf } from '#app/domain/register/bulk-selection.ts';
import { partOf } from '#app/domain/register/group-part.ts';
import { proposeKinds } from '#app/domain/register/kind-proposals.ts';
import { groupForTriage, maxOwnCategories, type TriageGroup, type TriageGrouping, type TriageItem } from '#app/domain/register/triage-groups.ts';
import { proposeTriage, type TriageProposal } from '#app/domain/register/triage.ts';
import type { Db } from '#db/dialect/connect.ts';
import { listSupplierKinds } from '#db/queries/supplier-kind.ts';
import { listLargestSpendCategories, listSpendCategories, listUntriaged, listWaiting, type UntriagedRow } from '#db/queries/triage.ts';

/** So many payees are looked at together; of a larger register the largest spend comes first and the rest follows. */
export const maxTogether = 5_000;

export interface LoadedGroups {
  readonly groups: readonly TriageGroup[];
  readonly grouping: TriageGrouping;
  /** Null when amounts are missing or in several currencies: then they are not added up. */
  readonly currency: string | null;
}

/**
 * Everybody who waits for a first look, or for answers, in groups: by what is proposed, and by category or kind. Without a wish: by
 * kind where categories are mostly missing.
 */
export async function loadGroups(db: Db, scope: OrganisationScope, of: GroupsOf, wish: TriageGrouping | null, most = maxTogether): Promise<LoadedGroups> {
  const rows = await (of === 'untriaged' ? listUntriaged : listWaiting)(db, scope, most);
  const ids = rows.map((row) => row.id);
  const kinds = await listSupplierKinds(db, scope, ids);
  const categories = of === 'untriaged' ? await listSpendCategories(db, scope, ids) : null;
  const largest = await listLargestSpendCategories(db, scope, maxOwnCategories);
  const items = rows.map((row) => itemOf(row, kinds.get(row.id) ?? [], categories && (categories.get(row.id) ?? [])));
  const grouping = wish ?? (items.filter((item) => item.spendCategory === null).length * 2 > items.length ? 'kind' : 'category');
  return { groups: groupForTriage(items, grouping, new Set(largest)), grouping, currency: oneCurrency(rows) };
}

/** The members of a group, or of a part of one, as it is now; empty when there is none any more. */
export async function loadGroupMembers(db: Db, scope: OrganisationScope, { of, by, key, part }: ChosenGroup): Promise<readonly TriageItem[]> {
  const { groups } = await loadGroups(db, scope, of, by);
  return partOf(groups.find((group) => group.key === key)?.items ?? [], part);
}

const sentOn: TriageProposal = { outcome: 'to_classify', reason: 'nothing_known' };

/** `imported`: all its spending categories; null: a person has sent it on already, so nothing is proposed any more. */
function itemOf(row: UntriagedRow, chosenKinds: readonly string[], imported: readonly string[] | null): TriageItem {
  const name = row.legal_name;
  const kindIds = chosenKinds.length > 0 ? chosenKinds : proposeKinds(row.spend_category, name);
  const item = { id: row.id, name, spendCategory: row.spend_category, kindIds, spendCents: row.yearly_spend_cents };
  if (imported === null) return { ...item, proposal: sentOn };
  const spendCategories = imported.length > 0 || row.spend_category === null ? imported : [row.spend_category];
  return { ...item, proposal: proposeTriage({ name, spendCategories, kindIds }) };
}

function oneCurrency(rows: readonly UntriagedRow[]): string | null {
  const currencies = new Set(rows.flatMap((row) => (row.yearly_spend_cents !== null && row.spend_currency ? [row.spend_currency] : [])));
  return currencies.size === 1 ? ([...currencies][0] ?? null) : null;
}
