import { describe, expect, test } from 'vitest';
import { chooseContact, whyNotAtAll } from './candidate.ts';

const contact = (role: 'general' | 'security' | 'contract' | 'incident', email: string | null, is_primary = 0) => ({ role, email, is_primary });

describe('whom a supplier is asked through', () => {
  test.each([
    ['incident before security', [contact('security', 's@x.example'), contact('incident', 'i@x.example')], 'i@x.example'],
    ['security before the primary one', [contact('general', 'g@x.example', 1), contact('security', 's@x.example')], 's@x.example'],
    ['the primary one among equals', [contact('general', 'a@x.example'), contact('general', 'b@x.example', 1)], 'b@x.example'],
    ['not one without an address', [contact('incident', null), contact('contract', 'c@x.example')], 'c@x.example'],
  ])('%s', (_, contacts, email) => expect(chooseContact(contacts)).toMatchObject({ email }));

  test.each([
    ['nobody', [], 'no_contact'],
    ['only by phone', [contact('incident', null)], 'no_email'],
  ])('%s', (_, contacts, problem) => expect(chooseContact(contacts)).toBe(problem));
});

test.each([
  ['untriaged', 'active', null],
  ['to_classify', 'candidate', null],
  ['not_a_supplier', 'active', 'not_a_supplier'],
  ['to_classify', 'ended', 'ended'],
])('%s and %s: %s', (triage, status, reason) => expect(whyNotAtAll({ triage, status })).toBe(reason));
