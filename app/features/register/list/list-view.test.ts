import { describe, expect, it } from 'vitest';
import { writeCursor } from '#app/platform/http/list-cursor.ts';
import { readListView, searchWith, searchWithout } from './list-view.ts';

const view = (search: string) => readListView(new URLSearchParams(search));

describe('readListView', () => {
  it.each([
    ['', 'name', false],
    ['sort=-spend', 'spend', true],
    ['sort=state', 'state', false],
    ['sort=-nonsense', 'name', true],
  ] as const)('%s: by %s, descending %s', (search, sort, descending) => expect(view(search)).toMatchObject({ sort, descending }));

  it('knows a place only in the order that it was made for', () => {
    const after = writeCursor({ key: 12, id: 'x' });
    expect(view(`sort=spend&after=${after}`).after).toEqual({ key: 12, id: 'x' });
    expect(view(`sort=name&after=${after}`).after).toBeNull();
  });
});

describe('addresses of other views', () => {
  const search = new URLSearchParams('state=gap&state=undecided&q=a&after=x');
  it('begin at the first page', () => {
    expect(searchWith(search, { sort: '-name' })).toBe('?state=gap&state=undecided&q=a&sort=-name');
    expect(searchWith(search, { q: null })).toBe('?state=gap&state=undecided');
    expect(searchWithout(search, 'state', 'gap')).toBe('?state=undecided&q=a');
  });
});
