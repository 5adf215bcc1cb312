import type { Level } from '#app/domain/level/method.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { classificationMessages } from './messages.ts';

/** Where the reasons stand below the questions, the level stays in sight at the foot of the screen. */
export function LevelStrip({ lowest, highest, isProvisional }: { lowest: Level; highest: Level; isProvisional: boolean }) {
  const t = useMessages(classificationMessages);
  return (
    <div className="sticky bottom-0 -mx-4 flex items-center justify-between gap-3 border-t border-line-strong bg-surface px-4 py-2 lg:hidden print:hidden">
      <LevelBadge lowest={lowest} highest={highest} provisional={isProvisional} />
      <a href="#level" className="link py-1">
        {t.why}
      </a>
    </div>
  );
}
