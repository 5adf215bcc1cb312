import { describe, expect, it } from 'vitest';
import { foldName, nameWithoutLegalForm } from '#app/domain/register/name-key.ts';
import type { SupplierDraft } from '../drafting/draft.ts';
import { changesTo, holdsSameSpend, isUnchanged, planUpdate, type ImportedColumns } from './plan-draft.ts';
import { RegisterIndex } from './register-index.ts';

function draft(facts: Partial<SupplierDraft>): SupplierDraft {
  const name = facts.name ?? 'Firma Fictie BV';
  return {
    line: 2, lines: 1, name, nameKey: foldName(name), matchKey: nameWithoutLegalForm(name), reference: null, kvkNumber: null, vatNumber: null, lei: null, country: null, website: null, note: null, contact: null,
    spend: [], spendCategory: null, currency: null, isRedacted: false, variants: [], spellings: [], notes: [], ...facts,
  };
}

describe('finding a draft in the register', () => {
  const index = new RegisterIndex();
  const put = (id: string, name: string, more: { kvk_number?: string; vat_number?: string; own_reference?: string; merged_into_id?: string } = {}) =>
    index.put({ id, name_key: foldName(name), kvk_number: null, vat_number: null, lei: null, own_reference: null, country: null, merged_into_id: null, ...more });
  put('a', 'Firma Fictie B.V.', { own_reference: '1', kvk_number: '11111111' });
  put('b', 'Drukkerij Verzonnen', { vat_number: 'NL000099998B57' });
  put('c', 'Koor', { own_reference: '3' });

  it.each([
    ['number before everything', { name: 'Drukkerij Verzonnen', reference: '1' }, { supplierId: 'a', by: 'reference' }],
    ['KvK number before the name', { name: 'Koor', kvkNumber: '11111111' }, { supplierId: 'a', by: 'kvk' }],
    ['VAT number', { name: 'Iets anders', vatNumber: 'NL000099998B57' }, { supplierId: 'b', by: 'vat' }],
    ['name without legal form', { name: 'FIRMA FICTIE' }, { supplierId: 'a', by: 'name' }],
    ['not by name when the KvK numbers differ', { name: 'Firma Fictie BV', kvkNumber: '22222222' }, null],
    ['by name when the number is unknown', { name: 'Koor', reference: '99' }, { supplierId: 'c', by: 'name' }],
    ['nobody', { name: 'Onbekend Bedrijf' }, null],
    ['nobody by an empty name', { name: '…' }, null],
  ] as const)('%s', (_, facts, match) => expect(index.find(draft(facts))).toEqual(match));

  it('forgets what is gone and what was changed', () => {
    put('d', 'Oude Naam', { own_reference: '4' });
    put('d', 'Nieuwe Naam', { own_reference: '5' });
    expect([index.find(draft({ name: 'Oude Naam' })), index.find(draft({ name: 'x', reference: '4' })), index.find(draft({ name: 'Nieuwe Naam' }))?.supplierId]).toEqual([null, null, 'd']);
    index.remove('d');
    expect(index.find(draft({ name: 'Nieuwe Naam' }))).toBeNull();
  });
});

describe('what a draft changes', () => {
  const supplier: ImportedColumns = { own_reference: null, kvk_number: '11111111', vat_number: null, lei: null, country: 'BE', website: null, note: null, spend_category: 'Oud', yearly_spend_cents: 500, spend_currency: 'EUR' };
  const spend2025 = { year: 2025, category: 'Verf', cents: 700, payments: 2 };
  const source = { importId: 'new', period: { from: '2025-01-01', until: '2025-12-31' } };
  const older = { importId: 'old', period: { from: '2024-01-01', until: '2024-12-31' } };

  it('fills what is empty and leaves what stands', () => {
    const offered = draft({ reference: '7', kvkNumber: '22222222', country: 'NL', website: 'https://fictie.example' });
    expect(changesTo(supplier, offered, { held: [], sources: [] })).toEqual({ own_reference: { from: null, to: '7' }, website: { from: null, to: 'https://fictie.example' } });
  });

  it('refreshes the spend with the latest year', () => {
    const held = [{ importId: 'old', year: 2024, category: 'Oud', cents: 500, payments: 1 }];
    const update = planUpdate({ supplier, held, hasContact: true }, draft({ spend: [spend2025], spendCategory: 'Verf', currency: 'GBP' }), source, [older]);
    expect(update).toEqual({
      addsSpend: true,
      addsContact: false,
      changes: { spend_category: { from: 'Oud', to: 'Verf' }, yearly_spend_cents: { from: 500, to: 700 }, spend_currency: { from: 'EUR', to: 'GBP' } },
    });
  });

  it('an older file adds its year and leaves the latest', () => {
    const held = [{ importId: 'old', ...spend2025, cents: 500 }];
    const update = planUpdate({ supplier, held, hasContact: true }, draft({ spend: [{ ...spend2025, year: 2023 }] }), { importId: 'new', period: { from: '2023-01-01', until: '2023-12-31' } }, [{ ...source, importId: 'old' }]);
    expect(update).toEqual({ addsSpend: true, addsContact: false, changes: {} });
  });

  it('knows the same figures again, from one import and not from two together', () => {
    const held = [{ importId: 'old', ...spend2025 }];
    expect(holdsSameSpend([spend2025], held)).toBe(true);
    expect(holdsSameSpend([{ ...spend2025, cents: 701 }], held)).toBe(false);
    expect(holdsSameSpend([spend2025, { ...spend2025, year: 2024 }], [...held, { importId: 'older', ...spend2025, year: 2024 }])).toBe(false);
    expect(holdsSameSpend([], held)).toBe(true);
    const known = { supplier: { ...supplier, spend_category: 'Verf', yearly_spend_cents: 700 }, held, hasContact: false };
    expect(isUnchanged(planUpdate(known, draft({ spend: [spend2025], spendCategory: 'Verf' }), source, [{ ...source, importId: 'old' }]))).toBe(true);
    expect(isUnchanged(planUpdate(known, draft({ contact: { name: 'I. Fictie', email: null, phone: null } }), source, []))).toBe(false);
  });
});
