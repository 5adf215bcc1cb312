import { describe, expect, it } from 'vitest';
import type { ImportedColumns } from '../matching/plan-draft.ts';
import { restorable } from './restorable.ts';

const supplier: ImportedColumns = { own_reference: '7', kvk_number: '11111111', vat_number: null, lei: null, country: 'NL', website: null, note: null, spend_category: 'Verf', yearly_spend_cents: 700, spend_currency: 'EUR' };
const sources = [{ importId: 'other', period: null }];
const remaining = { held: [{ importId: 'other', year: 2025, cents: 700 }], sources };

describe('taking back what an import changed', () => {
  it('puts old values back where its own still stand', () => {
    const changes = { own_reference: { from: null, to: '7' }, spend_category: { from: 'Oud', to: 'Verf' } };
    expect(restorable(supplier, changes, remaining)).toEqual({ restored: { own_reference: null, spend_category: 'Oud' }, isComplete: true });
  });

  it('leaves what a person changed since, and says so', () => {
    const changes = { country: { from: null, to: 'BE' }, own_reference: { from: null, to: '7' } };
    expect(restorable(supplier, changes, remaining)).toEqual({ restored: { own_reference: null }, isComplete: false });
  });

  it.each([
    ['is gone without figures', [], { yearly_spend_cents: null }],
    ['is summed from the imports that remain', [{ importId: 'other', year: 2025, cents: 90 }], { yearly_spend_cents: 90 }],
    ['stays where it is the same', [{ importId: 'other', year: 2025, cents: 700 }], {}],
  ])('spend %s', (_, held, restored) => expect(restorable(supplier, { yearly_spend_cents: { from: 500, to: 700 } }, { held, sources })).toEqual({ restored, isComplete: true }));
});
