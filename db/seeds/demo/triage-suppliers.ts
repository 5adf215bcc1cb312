import { addYears } from '#app/domain/calendar/calendar-date.ts';
import { answersFor } from './answers.ts';
import { writeClassification } from './classify-suppliers.ts';
import { onWorkday, type Setting } from './stage.ts';
import type { InPlay } from './supplier-in-play.ts';

type Outcome = 'not_a_supplier' | 'no_relevant_dependency' | 'to_classify';

function outcomeOf({ sketch }: InPlay): Outcome | null {
  if (sketch.story === 'untriaged') return null;
  if (sketch.story === 'not_a_supplier') return 'not_a_supplier';
  return sketch.story === 'no_dependency' ? 'no_relevant_dependency' : 'to_classify';
}

/** Group by group, a few days after the import: one decision for every spending category and outcome. */
export function triageSuppliers(setting: Setting, inPlay: readonly InPlay[]): void {
  const groups = new Map<string, { outcome: Outcome; members: InPlay[] }>();
  for (const one of inPlay) {
    const outcome = outcomeOf(one);
    if (!outcome) continue;
    const key = [one.registeredDay, one.sketch.spendCategory, outcome, one.sketch.reason].join('|');
    const group = groups.get(key) ?? { outcome, members: [] };
    group.members.push(one);
    groups.set(key, group);
  }
  [...groups.values()].forEach(({ outcome, members }, index) => triageGroup(setting, members, outcome, index));
}

function triageGroup(setting: Setting, group: readonly InPlay[], outcome: Outcome, index: number): void {
  const { ciso, procurement } = setting.members;
  const player = outcome === 'to_classify' ? procurement : ciso;
  const [first] = group;
  if (!first) return;
  const daysAgo = Math.max(1, onWorkday(setting.stage.today, first.registeredDay - 2 - (index % 6)));
  const at = setting.at(daysAgo, ['09:05', '11:10', '13:45'][index % 3] ?? '16:00');
  const page = setting.page(at, player.actor);
  const reason = outcome === 'to_classify' ? null : first.sketch.reason;
  const reviewOn = outcome === 'no_relevant_dependency' ? addYears(setting.day(daysAgo), 2) : null;
  const set = { triage: outcome, triage_reason: reason, triaged_at: at, triaged_by_member_id: player.memberId, review_on: reviewOn, updated_at: at };
  page.patches.push({ table: 'supplier', ids: group.map((one) => one.supplier.id), set });
  for (const one of group) {
    Object.assign(one.supplier, set);
    page.covers.add(one.supplier.id);
    page.events.push({ type: 'supplier.triaged', subject: { kind: 'supplier', id: one.supplier.id }, data: { triage: outcome, before: 'untriaged', reason, reviewOn, together: group.length } });
  }
  if (outcome !== 'no_relevant_dependency') return;
  for (const one of group) {
    one.level = 'none';
    for (const service of one.services) writeClassification(setting, page, { service, answers: answersFor('', 'none'), daysAgo, source: 'triage', player });
  }
}
