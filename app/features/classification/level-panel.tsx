import { Link } from '@remix-run/react';
import { deriveLevel } from '#app/domain/level/derive.ts';
import { explainLevel, explainOpenQuestions, noOfficialMethod } from '#app/domain/level/explain.ts';
import { findHints } from '#app/domain/level/hints.ts';
import type { Answers, Method } from '#app/domain/level/method.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { LevelBadge } from '#app/ui/level-badge.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { ReasonList } from '#app/ui/reason-list.tsx';
import { RiskAreaMarks } from '#app/ui/risk-area.tsx';
import { classificationMessages } from './messages.ts';

interface Props {
  method: Method;
  /** Completed with what they imply. */
  answers: Answers;
  isProvisional: boolean;
  home: string;
}

/** The level that the answers amount to and why, beside the questions; changes as they are answered. */
export function LevelPanel({ method, answers, isProvisional, home }: Props) {
  const t = useMessages(classificationMessages);
  const { locale } = useFormat();
  const derived = deriveLevel(method, answers);
  const open = explainOpenQuestions(method, derived);
  const hints = findHints(method, answers);
  return (
    <section id="level" aria-labelledby="level-title" className="grid scroll-mt-4 content-start gap-4 lg:sticky lg:top-4">
      <h2 id="level-title" className="text-lg font-semibold">
        {t.levelOf}
      </h2>
      <output aria-live="polite" className="flex flex-wrap items-center gap-x-4 gap-y-1 text-xl">
        <LevelBadge lowest={derived.lowest} highest={derived.highest} provisional={isProvisional} />
        <RiskAreaMarks areas={derived.areas} />
      </output>
      {derived.highest === 'none' ? <p>{t.noneText}</p> : null}
      {derived.lowest === 'none' && derived.highest !== 'none' ? <p className="text-muted">{t.nothingText}</p> : null}
      {derived.decidingRules.length > 0 ? (
        <div>
          <h3 className="font-semibold">{t.reasons}</h3>
          <ReasonList reasons={explainLevel(derived)} />
        </div>
      ) : null}
      {open.length > 0 ? (
        <div>
          <h3 className="font-semibold">{t.open}</h3>
          <ul className="ms-5 list-disc text-sm text-muted">
            {open.map((input) => (
              <li key={input.id}>{input.question[locale]}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {hints.length > 0 ? (
        <Notice tone="warn" title={t.hints}>
          {hints.map((hint) => (
            <p key={hint.id}>{hint.say[locale]}</p>
          ))}
        </Notice>
      ) : null}
      <p className="text-sm text-muted">
        {isProvisional ? `${t.provisional} ` : ''}
        {noOfficialMethod[locale]}{' '}
        <Link to={`${home}/method`} className="link">
          {t.adopt}
        </Link>
      </p>
    </section>
  );
}
