import { describe, expect, test } from 'vitest';
import { slopeOf, verdictOf } from './verdict.ts';

const answered = (status: number, text = '', headers = {}) => ({ status, text, headers });

describe('a verdict', () => {
  test.each([200, 303, 404, 413, 422, 429])('finds nothing wrong with %d', (status) => expect(verdictOf(answered(status, 'Pompen Verzonnen'))).toBeNull());
  test.each([500, 502, 504])('finds %d wrong', (status) => expect(verdictOf(answered(status))).toBe(`answered ${status}`));
  test('takes a 503 only from who says when to come back', () => {
    expect(verdictOf(answered(503))).toBe('answered 503');
    expect(verdictOf(answered(503, '', { 'retry-after': '2' }))).toBeNull();
  });
  test('sees a planted word in a page and in a header, whatever its case, but not the bare word that was searched for', () => {
    expect(verdictOf(answered(200, '<p>KANARIE_supplier_legal_name_0a1b2c3d</p>'))).toContain('showed');
    expect(verdictOf(answered(303, '', { location: '/o/kanarie_unit_name_0a1b2c3d' }))).toContain('showed');
    expect(verdictOf(answered(200, 'nothing found for kanarie'))).toBeNull();
  });
});

test('the slope is what grows per step', () => {
  expect(slopeOf([[0, 10], [1, 12], [2, 14]])).toBeCloseTo(2);
  expect(slopeOf([[0, 5], [1, 5]])).toBe(0);
  expect(slopeOf([])).toBe(0);
});
