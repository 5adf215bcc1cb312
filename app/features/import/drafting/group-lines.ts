import { nameWithoutLegalForm } from '#app/domain/register/name-key.ts';
import { isBlankName, isRedactedName } from './telling-names.ts';
import type { ImportLine } from './read-line.ts';

/** Lines that speak of one supplier. */
export interface LineGroup {
  lines: ImportLine[];
  reference: string | null;
  matchKey: string;
  isRedacted: boolean;
}

/** By the supplier's own reference where it is one, else by name. Everybody whose name is kept back is one group. */
export function groupLines(lines: readonly ImportLine[], references: ReadonlySet<string>): LineGroup[] {
  const groups = new Map<string, LineGroup>();
  const known = new Map<string, { matchKey: string; isRedacted: boolean }>();
  for (const line of lines) {
    let name = known.get(line.name);
    if (!name) known.set(line.name, (name = { matchKey: nameWithoutLegalForm(line.name), isRedacted: isRedactedName(line.name) }));
    const reference = !name.isRedacted && references.has(line.reference) ? line.reference : null;
    const key = name.isRedacted ? 'redacted' : reference !== null ? `r\n${reference}` : `n\n${name.matchKey || line.name}`;
    const group = groups.get(key);
    if (group) group.lines.push(line);
    else groups.set(key, { lines: [line], reference, matchKey: name.matchKey, isRedacted: name.isRedacted });
  }
  return [...groups.values()].map(withNamedKey);
}

/** A group by reference may begin with a line without a name. */
function withNamedKey(group: LineGroup): LineGroup {
  if (group.reference === null || group.matchKey !== '') return group;
  const named = group.lines.find((line) => !isBlankName(line.name));
  return named ? { ...group, matchKey: nameWithoutLegalForm(named.name) } : group;
}
