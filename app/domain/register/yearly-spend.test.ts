import { expect, it } from 'vitest';
import { latestYearlySpend } from './yearly-spend.ts';

const quarter1 = { importId: 'q1', period: { from: '2025-01-02', until: '2025-03-31' } };
const quarter2 = { importId: 'q2', period: { from: '2025-04-01', until: '2025-06-30' } };
const half = { importId: 'half', period: { from: '2025-01-02', until: '2025-06-30' } };
const undated = { importId: 'undated', period: null };
const figure = (importId: string, cents: number, year = 2025) => ({ importId, year, cents });

it.each([
  ['nothing', [], [quarter1], null],
  ['one file', [figure('q1', 100), figure('q1', 20)], [quarter1], { year: 2025, cents: 120 }],
  ['files of different periods add up', [figure('q1', 100), figure('q2', 50)], [quarter2, quarter1], { year: 2025, cents: 150 }],
  ['of overlapping files the last holds', [figure('q1', 100), figure('half', 170)], [half, quarter1], { year: 2025, cents: 170 }],
  ['the older file again is the last', [figure('q1', 100), figure('half', 170)], [quarter1, half], { year: 2025, cents: 100 }],
  ['a file without dates speaks of the whole year', [figure('q1', 100), figure('undated', 400)], [undated, quarter1], { year: 2025, cents: 400 }],
  ['only the latest year counts', [figure('q1', 100), figure('half', 9_000, 2024)], [half, quarter1], { year: 2025, cents: 100 }],
  ['figures of an import that was undone do not count', [figure('gone', 100)], [quarter1], null],
  ['credits can outweigh', [figure('q1', -100), figure('q1', 40)], [quarter1], { year: 2025, cents: -60 }],
])('%s', (_, figures, sources, expected) => expect(latestYearlySpend(figures, sources)).toEqual(expected));
