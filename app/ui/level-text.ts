import type { Level } from '#app/domain/level/method.ts';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { uiMessages } from './messages.ts';

type Words = Bound<(typeof uiMessages)['en']>['level'];

/** Nothing is ruled out yet. */
export const isUnknownLevel = (lowest: Level, highest: Level) => lowest === 'none' && highest === 'QM30';

/** `QM20`, `QM10–QM20`, *No mark*, or *Not known yet* where nothing is ruled out. */
export function levelText(lowest: Level, highest: Level, words: Words): string {
  if (isUnknownLevel(lowest, highest)) return words.unknown;
  if (lowest === highest) return lowest === 'none' ? words.none : lowest;
  return lowest === 'none' ? words.noneTo({ highest }) : words.range({ lowest, highest });
}
