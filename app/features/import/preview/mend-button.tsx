import { Form } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { importMessages } from '../messages.ts';
import type { RowView } from './list-rows.server.ts';

/** Sets one row aside, or takes it back, without leaving the list. */
export function MendButton({ row }: { row: RowView }) {
  const t = useMessages(importMessages).preview;
  if (!row.isMendable) return null;
  const isOut = row.reason === 'left_out';
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="position" value={row.position} />
      <Button type="submit" size="sm" tone="quiet" name="intent" value={isOut ? 'take-in' : 'leave-out'}>
        {isOut ? t.takeIn : t.leaveOut}
        <span className="sr-only">: {row.name}</span>
      </Button>
    </Form>
  );
}
