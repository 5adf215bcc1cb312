import type { Changes } from '#app/domain/audit/event-shape.ts';
import { byKey, type Tag } from '#app/domain/register/tags.ts';

/** What becomes of a supplier's tags, as an event tells it; null when they stay the same. */
export function tagsChange(before: readonly Tag[], after: readonly Tag[]): Changes | null {
  const [from, to] = [before, after].map((tags) => [...tags].sort(byKey));
  const same = from?.length === to?.length && from?.every((tag, index) => tag.key === to?.[index]?.key);
  return same ? null : { tags: { from: (from ?? []).map((tag) => tag.name), to: (to ?? []).map((tag) => tag.name) } };
}
