import type { LevelMix } from '#app/domain/coverage/level-mix.ts';
import { qmLevels } from '#app/domain/level/method.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { Section } from '#app/ui/section.tsx';
import { FigureStat } from './attention.tsx';
import { coverageMessages } from './messages.ts';

/** Most cases QM10 or not, beside what the scheme says of it. */
export function LevelMixSection({ mix, suppliers }: { mix: LevelMix; suppliers: string }) {
  const t = useMessages(coverageMessages).mix;
  if (mix.isQm10Most === 'nothing_required') return null;
  return (
    <Section title={t.title} lead={t.verdict[mix.isQm10Most]}>
      <div className="grid grid-cols-2 gap-x-8 gap-y-5 sm:grid-cols-4">
        {qmLevels.map((level) => (
          <FigureStat key={level} suppliers={suppliers} figure={mix.settled[level]} label={t.need({ level })} />
        ))}
        <FigureStat suppliers={suppliers} figure={mix.open} label={t.open} />
      </div>
      <p className="mt-4 max-w-prose text-sm text-muted">{t.source}</p>
    </Section>
  );
}
