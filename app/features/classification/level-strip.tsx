import type { Level } from '#app/domain/level/method.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { classificationMessages } from './messages.ts';

/** Where the level stands below the questions, it stays in sight at the foot of the screen and leads to its reasons. */
export function LevelStrip({ lowest, highest, isProvisional }: { lowest: Level; highest: Level; isProvisional: boolean }) {
  const t = useMessages(classificationMessages);
  return (
    <a href="#level" className="sticky bottom-0 -mx-4 flex items-baseline justify-between gap-3 border-t border-line-strong bg-surface px-4 py-3 lg:hidden print:hidden">
      <span>
        {t.level}: <LevelBadge lowest={lowest} highest={highest} provisional={isProvisional} />
      </span>
      <span className="link">{t.why}</span>
    </a>
  );
}
