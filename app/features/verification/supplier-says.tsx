import { Link } from '@remix-run/react';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { Section } from '#app/ui/section.tsx';
import { judgementMessages } from './judgement-messages.ts';
import type { Surety } from './load-surety.server.ts';

/** What the supplier answered to a judgement that it read on its own page. */
export function SupplierSays({ surety, home }: { surety: Surety; home: string }) {
  const { said: t } = useMessages(judgementMessages);
  const f = useFormat();
  if (surety.said.length === 0) return null;
  return (
    <Section title={t.title}>
      <ul className="grid gap-4">
        {surety.said.map((one) => (
          <li key={one.id}>
            <p className="max-w-prose whitespace-pre-line">{one.text}</p>
            <p className="text-sm text-muted">{t.by({ name: one.by, at: f.dateTime(one.at) })}</p>
            {one.reply ? (
              <p className="mt-1 max-w-prose border-s-4 border-accent ps-3 whitespace-pre-line">
                <span className="block font-medium">{t.reply}</span>
                {one.reply}
              </p>
            ) : (
              <Link className="link" to={`${home}/suppliers/${surety.supplierId}#requests`}>
                {t.toAnswer}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
