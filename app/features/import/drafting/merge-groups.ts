import { checkFacts, type CheckedFacts } from './draft-fields.ts';
import type { LineGroup } from './group-lines.ts';

export interface CheckedGroup extends LineGroup {
  facts: CheckedFacts;
}

/** A supplier with the groups of lines that turned out to be the same one. The first is the one that gives its reference. */
export interface MergedGroup {
  main: CheckedGroup;
  others: CheckedGroup[];
}

/**
 * Groups of the same KvK number, VAT number or name without legal form are one supplier, unless their KvK or VAT numbers say
 * that they are two. The group with most lines under a reference leads.
 */
export function mergeGroups(groups: readonly LineGroup[]): MergedGroup[] {
  const checked = groups.map((group): CheckedGroup => ({ ...group, facts: checkFacts(group.lines) }));
  const merged: MergedGroup[] = [];
  const byKey = new Map<string, MergedGroup[]>();
  for (const group of checked.sort((a, b) => rank(b) - rank(a) || a.lines[0]!.line - b.lines[0]!.line)) {
    const keys = identityKeys(group);
    const known = keys.flatMap((key) => byKey.get(key) ?? []).find((one) => canBeSame(one, group));
    const target = known ?? { main: group, others: [] };
    if (known) known.others.push(group);
    else merged.push(target);
    for (const key of keys) {
      const there = byKey.get(key);
      if (!there) byKey.set(key, [target]);
      else if (!there.includes(target)) there.push(target);
    }
  }
  return merged.sort((a, b) => firstLine(a) - firstLine(b));
}

const rank = (group: CheckedGroup) => (group.reference === null ? 0 : 1_000_000) + group.lines.length;
export const firstLine = (group: MergedGroup) => Math.min(...[group.main, ...group.others].map((one) => one.lines[0]!.line));

function identityKeys(group: CheckedGroup): string[] {
  const { kvkNumber, vatNumber, lei } = group.facts;
  const keys = [kvkNumber && `kvk ${kvkNumber}`, vatNumber && `vat ${vatNumber}`, lei && `lei ${lei}`, group.matchKey && `name ${group.matchKey}`];
  return keys.filter((key): key is string => typeof key === 'string' && key !== '');
}

function canBeSame(merged: MergedGroup, group: CheckedGroup): boolean {
  return [merged.main, ...merged.others].every(({ facts, isRedacted }) => {
    const differ = (a: string | null, b: string | null) => a !== null && b !== null && a !== b;
    const differs = (key: 'kvkNumber' | 'vatNumber' | 'lei') => differ(facts[key], group.facts[key]);
    return isRedacted === group.isRedacted && !differs('kvkNumber') && !differs('vatNumber') && !differs('lei');
  });
}
