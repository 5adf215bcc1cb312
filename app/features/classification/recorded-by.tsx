import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { sourceMessages } from '#app/platform/classification/source-messages.ts';
import type { Recorded } from './view-classify.server.ts';

/** Who or what gave the answers that hold, and when. */
export function RecordedBy({ recorded }: { recorded: Recorded }) {
  const t = useMessages(sourceMessages);
  return <>{t.given[recorded.source]({ by: recorded.by ?? t.someone, at: recorded.recordedAt })}</>;
}
