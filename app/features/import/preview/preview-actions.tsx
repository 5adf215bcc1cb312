import { Form } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { Button, SubmitButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { StoredCounts } from '../import-record.ts';
import { importMessages } from '../messages.ts';

/** Agree, go back, or drop it. */
export function PreviewActions({ counts }: { counts: StoredCounts }) {
  const t = useMessages(importMessages);
  const changesSomething = counts.create + counts.update + counts.merge > 0;
  return (
    <div className="mb-6 grid gap-4">
      {changesSomething ? <p className="max-w-prose">{t.preview.applyText({ created: counts.create, updated: counts.update })}</p> : <Notice>{t.preview.nothing}</Notice>}
      <div className="flex flex-wrap items-start gap-2">
        <Form method="post" className="flex flex-wrap gap-2">
          {changesSomething ? (
            <SubmitButton name="intent" value="apply">
              {t.preview.applyNow}
            </SubmitButton>
          ) : null}
          <Button type="submit" name="intent" value="columns">
            {t.preview.back}
          </Button>
        </Form>
        <Confirm trigger={t.columns.discard} tone="quiet">
          <p>{t.columns.discardText}</p>
          <Form method="post">
            <SubmitButton tone="danger" name="intent" value="discard">
              {t.columns.discard}
            </SubmitButton>
          </Form>
        </Confirm>
      </div>
    </div>
  );
}
