import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { Section } from '#app/ui/section.tsx';
import { Stat } from '#app/ui/stat.tsx';
import type { Dashboard } from './load-dashboard.server.ts';
import { coverageMessages } from './messages.ts';

/** How sure one is of the certificates that count: what was only read, and what its issuer confirmed. */
export function HowChecked({ dashboard, home }: { dashboard: Dashboard; home: string }) {
  const { checked: t } = useMessages(coverageMessages);
  const f = useFormat();
  const { checks, dueChecks } = dashboard;
  if (checks.read + checks.confirmed === 0) return null;
  return (
    <Section title={t.title} lead={t.lead}>
      <div className="grid grid-cols-2 gap-x-8 gap-y-5 sm:grid-cols-3">
        <Stat value={f.number(checks.read)} label={t.read} note={t.readNote} />
        <Stat value={f.number(checks.confirmed)} label={t.confirmed} />
        <Stat value={f.number(dueChecks)} label={t.due} note={t.dueNote} {...(dueChecks > 0 ? { to: `${home}/verification/due`, tone: 'warn' as const } : {})} />
      </div>
    </Section>
  );
}
