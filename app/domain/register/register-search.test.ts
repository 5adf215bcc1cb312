import { describe, expect, it } from 'vitest';
import { readSupplierFilter } from './register-search.ts';

describe('readSupplierFilter', () => {
  it.each([
    ['', {}],
    ['q=+caf%C3%A9+&status=active&status=ended', { text: 'café', status: ['active', 'ended'] }],
    ['q=++', {}],
    ['country=NL&owner=none&unit=0198c1f2-aaaa', { country: 'NL', owner: 'none', unit: '0198c1f2-aaaa' }],
    ['country=XX&category=nonsense&kind=nonsense&owner=%27%20or%201', {}],
    ['category=energy_utilities&kind=water_company', { categoryId: 'energy_utilities', kindId: 'water_company' }],
    ['state=gap&state=undecided&level=open&expiring=60', { states: ['gap', 'undecided'], levels: ['open'], proof: 'in60' }],
    ['expiring=expired', { proof: 'expired' }],
    ['expired=1&area=ot&triage=to_classify', { proof: 'expired', area: 'ot', triage: ['to_classify'] }],
  ])('%s', (search, expected) => expect(readSupplierFilter(new URLSearchParams(search))).toEqual(expected));

  it('cuts a text that nobody types', () => expect(readSupplierFilter(new URLSearchParams({ q: 'x'.repeat(5000) })).text).toHaveLength(200));
});
