import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../styles.css', import.meta.url), 'utf8');
const tokens = new Map([...css.matchAll(/--color-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]));

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const surfaces = ['canvas', 'surface', 'sunken'] as const;
const tones = ['ok', 'warn', 'bad', 'info', 'accent'] as const;
const readable: [string, string][] = [
  ...['ink', 'muted', ...tones].flatMap((text) => surfaces.map((surface): [string, string] => [text, surface])),
  ...tones.flatMap((tone): [string, string][] => [
    [tone, `${tone}-soft`],
    ['ink', `${tone}-soft`],
    ['muted', `${tone}-soft`],
  ]),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-bad', 'bad'],
  ['canvas', 'ink'],
];
const visible: [string, string][] = [
  ['line-strong', 'canvas'],
  ['line-strong', 'surface'],
  ['accent', 'canvas'],
  ['state-certified', 'canvas'],
  ['state-gap', 'canvas'],
];

describe.each(['light', 'dark'] as const)('colours, %s', (scheme) => {
  const between = (one: string, other: string) => contrast(tokens.get(one)?.[scheme] ?? '', tokens.get(other)?.[scheme] ?? '');
  it.each(readable)('%s is readable on %s', (text, surface) => expect(between(text, surface)).toBeGreaterThanOrEqual(4.5));
  it.each(visible)('%s is seen on %s', (mark, surface) => expect(between(mark, surface)).toBeGreaterThanOrEqual(3));
});
