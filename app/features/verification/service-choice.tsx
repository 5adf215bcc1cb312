import type { Level } from '#app/domain/level/method.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { verificationMessages } from './messages.ts';

/** What one supplied service requires, in words. */
export function ServiceChoice({ required }: { required: { lowest: Level; highest: Level } | null }) {
  const t = useMessages(verificationMessages);
  if (!required) return <>{t.notClassified}</>;
  const { lowest, highest } = required;
  if (highest === 'none') return <>{t.requiresNothing}</>;
  if (lowest === highest) return <>{t.requires({ level: highest })}</>;
  return <>{lowest === 'none' ? t.requiresUpTo({ highest }) : t.requiresRange({ lowest, highest })}</>;
}
