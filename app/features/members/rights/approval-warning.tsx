import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { rightsMessages } from './messages.ts';

/** Where approval hangs on one person, or on nobody. */
export function ApprovalWarning({ approvers, className }: { approvers: readonly { name: string }[]; className?: string }) {
  const t = useMessages(rightsMessages);
  const [first, second] = approvers;
  if (second) return null;
  return (
    <Notice tone="warn" title={first ? t.one.title(first) : t.none.title} className={className}>
      <p>{first ? t.one.text : t.none.text}</p>
    </Notice>
  );
}
