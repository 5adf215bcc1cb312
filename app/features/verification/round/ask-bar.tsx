import { Form } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { uiMessages } from '#app/ui/messages.ts';
import { roundMessages } from './messages.ts';

export const roundFormId = 'round';

/** Whom to ask about the ticked certificates, or about all; the ticks belong to this form by its id, wherever they stand. */
export function AskBar({ count, ticked }: { count: number; ticked: number }) {
  const t = useMessages(roundMessages);
  const ui = useMessages(uiMessages);
  return (
    <Form id={roundFormId} method="post" className="mb-3 flex min-h-9 flex-wrap items-center gap-2 print:hidden">
      <input type="hidden" name="intent" value="plan" />
      <SubmitButton size="sm" name="reach" value="ticked">
        {t.askTicked}
      </SubmitButton>
      <SubmitButton size="sm" tone="secondary" name="reach" value="all">
        {t.askAll({ n: count })}
      </SubmitButton>
      <output className="text-sm text-muted">{ticked > 0 ? ui.selected({ n: ticked }) : null}</output>
    </Form>
  );
}
