import { expect, it } from 'vitest';
import { isNotInWave, whyNotInWave, type CandidateFacts } from './wave-candidate.ts';

const asked: CandidateFacts = {
  triage: 'to_classify',
  status: 'active',
  required: { lowest: 'QM20', highest: 'QM20' },
  state: 'gap',
  hasWaitingProof: false,
  hasOpenLink: false,
  isInOtherWave: false,
  hasOwner: true,
  contacts: 1,
  contactsWithEmail: 1,
};

it.each<[string, Partial<CandidateFacts>, string | null]>([
  ['a supplier in a gap', {}, null],
  ['an open range that needs something at least', { required: { lowest: 'QM10', highest: 'QM30' }, state: 'undecided' }, null],
  ['what a single invitation refuses', { status: 'ended' }, 'ended'],
  ['no level', { required: null }, 'unclassified'],
  ['no mark', { required: { lowest: 'none', highest: 'none' }, state: 'not_required' }, 'no_mark_required'],
  ['perhaps no mark', { required: { lowest: 'none', highest: 'QM30' } }, 'undecided'],
  ['certified', { state: 'certified' }, 'covered'],
  ['other proof accepted', { state: 'accepted_otherwise' }, 'covered'],
  ['proof that nobody judged', { hasWaitingProof: true, hasOpenLink: true }, 'proof_waiting'],
  ['a link that works', { hasOpenLink: true }, 'asked'],
  ['another wave', { isInOtherWave: true }, 'in_wave'],
  ['an agreed date', { state: 'gap_agreed' }, 'date_agreed'],
  ['nobody known there', { contacts: 0, contactsWithEmail: 0 }, 'no_contact'],
  ['by phone only', { contactsWithEmail: 0 }, 'no_email'],
  ['no owner', { hasOwner: false }, 'no_owner'],
])('%s: %s', (_case, more, reason) => {
  expect(whyNotInWave({ ...asked, ...more }, { withoutOwner: false })).toBe(reason);
  if (reason !== null) expect(isNotInWave(reason)).toBe(true);
});

it('asks those without an owner when told to', () => expect(whyNotInWave({ ...asked, hasOwner: false }, { withoutOwner: true })).toBeNull());
it('knows no other reasons', () => expect(isNotInWave('weather')).toBe(false));
