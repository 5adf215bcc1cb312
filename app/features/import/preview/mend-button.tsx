import { Form } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { importMessages } from '../messages.ts';
import type { RowView } from './list-rows.server.ts';

interface Props {
  row: RowView;
  intent: 'leave-out' | 'take-in' | 'keep-apart' | 'bring-together';
  children: string;
}

function MendButton({ row, intent, children }: Props) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="position" value={row.position} />
      <Button type="submit" size="sm" tone="quiet" name="intent" value={intent}>
        {children}
        <span className="sr-only">: {row.name}</span>
      </Button>
    </Form>
  );
}

/** What a person may decide otherwise about one row, without leaving the list. */
export function MendButtons({ row }: { row: RowView }) {
  const t = useMessages(importMessages).preview;
  const isOut = row.reason === 'left_out';
  return (
    <div className="flex flex-wrap gap-x-2">
      {row.isMendable ? (
        <MendButton row={row} intent={isOut ? 'take-in' : 'leave-out'}>
          {isOut ? t.takeIn : t.leaveOut}
        </MendButton>
      ) : null}
      {row.apart && !isOut ? (
        <MendButton row={row} intent={row.apart === 'done' ? 'bring-together' : 'keep-apart'}>
          {row.apart === 'done' ? t.bringTogether : t.keepApart}
        </MendButton>
      ) : null}
    </div>
  );
}
