import { describe, expect, it } from 'vitest';
import type { CoverageIntervalTable } from '#db/schema/coverage-interval.ts';
import { coveragePeriods } from './coverage-periods.ts';
import { spendPerYear } from './spend-per-year.ts';

const piece = (from_on: string, until_on: string | null, more: Partial<CoverageIntervalTable> = {}): CoverageIntervalTable => ({
  organisation_id: 'o',
  id: from_on,
  supplier_id: 's',
  from_on,
  until_on,
  state: 'gap',
  lowest: 'QM20',
  highest: 'QM20',
  held: 'none',
  proof_until: null,
  agreed_on: null,
  supplied_service_id: null,
  areas: 'it',
  cause: 'classification.recorded',
  recorded_at: '2026-01-01T00:00:00.000Z',
  superseded_at: null,
  ...more,
});

describe('coveragePeriods', () => {
  it('joins neighbours that look alike, whatever caused them, and no others', () => {
    const periods = coveragePeriods([
      piece('2026-01-01', '2026-02-01'),
      piece('2026-02-01', '2026-03-01', { areas: 'it,ot', supplied_service_id: 'other', cause: 'service.added' }),
      piece('2026-03-01', '2026-04-01', { state: 'certified', held: 'QM20', proof_until: '2026-03-31' }),
      piece('2026-04-01', null, { proof_until: '2026-03-31' }),
    ]);
    expect(periods.map(({ fromOn, untilOn, state }) => [fromOn, untilOn, state])).toEqual([
      ['2026-01-01', '2026-03-01', 'gap'],
      ['2026-03-01', '2026-04-01', 'certified'],
      ['2026-04-01', null, 'gap'],
    ]);
  });
});

describe('spendPerYear', () => {
  it('adds up years over imports and categories, latest first, the largest category first', () => {
    const years = spendPerYear(
      [
        { year: 2024, category: 'Energie', amount_cents: 500, payments: 1 },
        { year: 2025, category: 'Beheer', amount_cents: 100, payments: 2 },
        { year: 2025, category: 'ICT', amount_cents: 900, payments: 3 },
        { year: 2025, category: 'ICT', amount_cents: 50, payments: 1 },
        { year: 2025, category: '', amount_cents: 5, payments: 1 },
      ],
      'EUR',
    );
    expect(years).toEqual([
      { year: 2025, cents: 1055, payments: 7, currency: 'EUR', categories: ['ICT', 'Beheer'] },
      { year: 2024, cents: 500, payments: 1, currency: 'EUR', categories: ['Energie'] },
    ]);
  });
});
