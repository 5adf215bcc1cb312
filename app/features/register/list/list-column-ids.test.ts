import { describe, expect, it } from 'vitest';
import { areUsual, listColumnIds, needMore, readColumns, usualColumns } from './list-column-ids.ts';

describe('the columns of an address', () => {
  it.each([
    ['', usualColumns],
    ['columns=', usualColumns],
    ['columns=nonsense', usualColumns],
    ['columns=lei&columns=unit', ['unit', 'lei']],
    ['columns=lei,level,lei,x', ['level', 'lei']],
    [listColumnIds.map((id) => `columns=${id}`).join('&'), listColumnIds],
  ])('%s', (search, columns) => expect(readColumns(new URLSearchParams(search))).toEqual(columns));

  it('are looked up further only where the usual row does not hold them', () => {
    expect(needMore(usualColumns)).toBe(false);
    expect(needMore(['state', 'reference', 'status', 'triage'])).toBe(false);
    for (const column of ['unit', 'tags', 'lei', 'answer'] as const) expect(needMore([column])).toBe(true);
    expect([areUsual(usualColumns), areUsual(['state'])]).toEqual([true, false]);
  });
});
