import { Form, Link } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { SubmitButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { Section } from '#app/ui/section.tsx';
import type { MergedData } from './load-merged.server.ts';
import { mergedMessages } from './merged-messages.ts';

/** Who went into this supplier, and the way to merge it with another or to part them again. */
export function MergedSection({ data, name }: { data: MergedData; name: string }) {
  const t = useMessages(mergedMessages);
  const { page, gone, mayMerge } = data;
  const begin = mayMerge ? (
    <Link to={page} className="link print:hidden">
      {t.mergeWith}
    </Link>
  ) : null;
  if (gone.length === 0) return begin ? <p className="border-t border-line py-4">{begin}</p> : null;
  return (
    <Section title={t.title}>
      <ul className="mb-3 grid gap-3">
        {gone.map((one) => (
          <li key={one.id} className="grid gap-1">
            <span>
              {one.name}
              {one.reference ? ` (${one.reference})` : ''}
            </span>
            <span className="text-sm text-muted">{one.isDirect ? t.on({ date: one.on }) : t.through}</span>
            {one.isDirect && mayMerge ? (
              <Confirm trigger={t.undo} tone="quiet" size="sm">
                <p>{t.undoText({ name, gone: one.name })}</p>
                <Form method="post" action={`${page}/${one.id}`}>
                  <SubmitButton tone="danger" name="intent" value="undo">
                    {t.undo}
                  </SubmitButton>
                </Form>
              </Confirm>
            ) : null}
          </li>
        ))}
      </ul>
      {begin}
    </Section>
  );
}
