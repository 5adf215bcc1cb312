import { useSearchParams } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/section.tsx';
import { DateField } from '#app/ui/text-field.tsx';
import { chainMessages } from '../chain/messages.ts';
import type { Trail } from './load-trail.server.ts';
import { trailMessages } from './messages.ts';

/** Whether anybody tampered with it, and a copy to hold against it later. */
export function ChainState({ trail, address }: { trail: Trail; address: string }) {
  const t = useMessages(trailMessages);
  const [search] = useSearchParams();
  return (
    <Section title={t.chain.title} lead={t.chain.text} id="chain">
      <Verdict trail={trail} />
      <p className="max-w-prose text-sm text-muted">{trail.signed ? t.chain.signed(trail.signed) : t.chain.notSigned}</p>
      <div className="mt-3 flex flex-wrap items-start gap-x-8 gap-y-4 print:hidden">
        <ButtonLink to={`${address}?check=now#chain`}>{t.chain.check}</ButtonLink>
        {trail.mayExport ? (
          <form method="post" action={`${address}/export`} className="grid gap-3">
            <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
              <DateField field={{ id: 'export-from', name: 'from' }} label={t.from} hideOptional defaultValue={search.get('from') ?? ''} />
              <DateField field={{ id: 'export-until', name: 'until' }} label={t.until} hideOptional defaultValue={search.get('until') ?? ''} />
            </div>
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <Button type="submit">{t.export.action}</Button>
              <label className="flex items-center gap-2">
                <input type="checkbox" name="personal" value="yes" className="size-4" />
                {t.export.personal}
              </label>
            </div>
            <p className="max-w-prose text-sm text-muted">
              {t.export.text} {t.export.stretch} {t.chain.keep}
            </p>
          </form>
        ) : (
          <p className="max-w-prose text-sm text-muted">{t.export.limited}</p>
        )}
      </div>
    </Section>
  );
}

function Verdict({ trail: { verdict } }: { trail: Trail }) {
  const t = useMessages(trailMessages);
  const chain = useMessages(chainMessages);
  if (!verdict) return null;
  return verdict.ok ? (
    <Notice tone="ok" title={t.chain.holds}>
      <p>{chain.holds({ links: verdict.links })}</p>
      <p className="text-xs break-all text-muted">SHA-256 {verdict.hash}</p>
    </Notice>
  ) : (
    <Notice tone="bad" title={t.chain.breaks}>
      {chain.broken[verdict.kind]({ sequence: verdict.sequence })}
    </Notice>
  );
}
