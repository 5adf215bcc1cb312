import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { coverageStates } from '#app/domain/coverage/state.ts';
import { MessagesProvider } from '#app/platform/messages/messages-context.tsx';
import { LevelBadge } from './level-badge.tsx';
import { RiskAreaMarks } from './risk-area.tsx';
import { StackedBar } from './stacked-bar.tsx';
import { StateMark } from './state-mark.tsx';

const inDutch = (element: ReactElement) =>
  renderToStaticMarkup(
    <MessagesProvider locale="nl" timeZone="Europe/Amsterdam">
      {element}
    </MessagesProvider>,
  );
const words = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim();

describe('the level badge', () => {
  it.each([
    [<LevelBadge key="1" lowest="QM20" />, 'QM20', 2],
    [<LevelBadge key="2" lowest="QM10" highest="QM30" />, 'QM10–QM30', 1],
    [<LevelBadge key="3" lowest="none" highest="QM20" />, 'geen–QM20', 0],
    [<LevelBadge key="4" lowest="none" highest="QM30" />, 'Nog niet bekend', 0],
    [<LevelBadge key="5" lowest="none" />, 'Geen keurmerk', 0],
    [<LevelBadge key="6" lowest="QM30" provisional />, 'QM30 (voorlopig)', 3],
  ])('%# says it in words and bars', (badge, text, filled) => {
    const html = inDutch(badge);
    expect(words(html)).toBe(text);
    const shapes = /fill-accent stroke-accent" d="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(shapes.match(/M/g) ?? []).toHaveLength(filled);
  });
});

describe('the other marks', () => {
  it.each(coverageStates)('%s has a word of its own', (state) => {
    expect(words(inDutch(<StateMark state={state} />)).length).toBeGreaterThan(3);
  });

  it('keep the four areas in their order, whatever order is given', () => {
    expect(words(inDutch(<RiskAreaMarks areas={['edi', 'general', 'it']} />))).toBe('IT, EDI');
    expect(words(inDutch(<RiskAreaMarks areas={[]} />))).toBe('Geen risicogebied');
  });

  it('share a bar without a style attribute', () => {
    const html = inDutch(
      <StackedBar
        label="QM30"
        parts={[
          { key: 'a', count: 1, tone: 'certified', label: '1' },
          { key: 'b', count: 0, tone: 'gap', label: '0' },
          { key: 'c', count: 3, tone: 'undecided', label: '3' },
        ]}
      />,
    );
    expect(html).toMatch(/x="25%" width="75%"/);
    expect(html).not.toContain('style=');
    expect(inDutch(<StackedBar label="leeg" parts={[]} />)).not.toContain('NaN');
  });
});
