import { useMessages } from '#app/platform/messages/messages-context.tsx';
import type { NextReminder } from './load-next-reminder.server.ts';
import { nextReminderMessages } from './messages.ts';

/** One sentence: when this supplier is written to next, or why not. */
export function NextReminderLine({ reminder }: { reminder: NextReminder }) {
  const t = useMessages(nextReminderMessages);
  const sentence = (): string => {
    switch (reminder?.kind) {
      case 'planned':
        return t.planned({ date: reminder.on });
      case 'next':
        return t.next({ date: reminder.on, today: reminder.today });
      case 'unreachable':
        return t.unreachable;
      case 'off':
        return t.off({ level: reminder.level });
      case 'quiet':
        return t.quiet[reminder.why];
      default:
        return '';
    }
  };
  const text = sentence();
  return text ? <p className="mb-3 max-w-prose">{text}</p> : null;
}
