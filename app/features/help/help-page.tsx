import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { DescriptionList } from '#app/ui/description-list.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RiskAreaLabel } from '#app/ui/risk-area.tsx';
import { Section } from '#app/ui/section.tsx';
import { shortcutMessages } from '#app/ui/shortcuts/messages.ts';
import { ShortcutList } from '#app/ui/shortcuts/shortcut-list.tsx';
import { riskAreas, qmLevels } from '#app/domain/level/method.ts';
import { helpMessages } from './messages.ts';

/** Sections by the anchors under which other screens link to them. */
const anchors = ['levels', 'unknown', 'law', 'level', 'provisional', 'areas', 'triage', 'coverage', 'record'] as const;

export function HelpPage() {
  const t = useMessages(helpMessages);
  const keys = useMessages(shortcutMessages);
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <nav aria-label={t.contents} className="mb-8">
        <h2 className="mb-1 font-semibold">{t.contents}</h2>
        <ul className="grid gap-x-8 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
          {anchors.map((anchor) => (
            <li key={anchor}>
              <a href={`#${anchor}`} className="link inline-block py-0.5">
                {t.sections[anchor].title}
              </a>
            </li>
          ))}
          <li>
            <a href="#keys" className="link inline-block py-0.5">
              {keys.title}
            </a>
          </li>
          <li>
            <a href="#words" className="link inline-block py-0.5">
              {t.glossaryTitle}
            </a>
          </li>
        </ul>
      </nav>
      {anchors.map((anchor) => (
        <Section key={anchor} id={anchor} title={t.sections[anchor].title}>
          {anchor === 'levels' ? <LevelMarks /> : null}
          {anchor === 'areas' ? <AreaMarks /> : null}
          <div className="grid max-w-prose gap-3">
            {Object.entries(t.sections[anchor].text).map(([key, paragraph]) => (
              <p key={key}>{paragraph}</p>
            ))}
          </div>
        </Section>
      ))}
      <Section id="keys" title={keys.title}>
        <ShortcutList />
      </Section>
      <Section id="words" title={t.glossaryTitle}>
        <DescriptionList items={Object.values(t.words).map((word) => ({ term: word.term, detail: word.text }))} />
      </Section>
    </>
  );
}

function LevelMarks() {
  return (
    <p className="mb-3 flex flex-wrap gap-6">
      {qmLevels.map((level) => (
        <LevelBadge key={level} lowest={level} />
      ))}
    </p>
  );
}

function AreaMarks() {
  return (
    <p className="mb-3 flex flex-wrap gap-6">
      {riskAreas.map((area) => (
        <RiskAreaLabel key={area} area={area} />
      ))}
    </p>
  );
}
