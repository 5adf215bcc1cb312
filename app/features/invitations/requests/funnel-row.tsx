import { funnelSteps, type Funnel } from '#app/domain/invitation/funnel.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { Stat } from '#app/ui/stat.tsx';
import { funnelMessages } from './funnel-messages.ts';

/** Asked → answered → has shown proof → verified: how many came so far, and how long half of them took. */
export function FunnelRow({ path, funnel }: { path: string; funnel: Funnel }) {
  const t = useMessages(funnelMessages);
  const format = useFormat();
  return (
    <section aria-label={t.title} className="mb-6 grid gap-2">
      <div className="flex flex-wrap gap-x-12 gap-y-4">
        <Stat label={t.asked} value={format.number(funnel.asked)} to={`${path}?show=all`} />
        {funnelSteps.map((step) => {
          const { count, medianDays } = funnel.steps[step];
          return (
            <Stat
              key={step}
              label={t[step]}
              value={format.number(count)}
              tone={step === 'verified' ? 'ok' : 'neutral'}
              note={medianDays === null ? undefined : t.after({ n: medianDays })}
            />
          );
        })}
      </div>
      <p className="text-sm text-muted">{t.note}</p>
    </section>
  );
}
