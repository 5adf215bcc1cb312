import { describe, expect, it } from 'vitest';
import { defaultMethod } from '../level/default-method.ts';
import { askedService, decidingAnswers } from './asked.ts';
import { isAgreeableDate, proposedCertificateDate } from './growth-path.ts';
import { linkExpiry, linkState } from './link-life.ts';
import { mayInvite, type InvitationFacts } from './may-invite.ts';

describe('mayInvite', () => {
  const facts = (more: Partial<InvitationFacts>): InvitationFacts => ({ triage: 'to_classify', status: 'active', required: { lowest: 'QM20', highest: 'QM20' }, ...more });
  it.each<[string, Partial<InvitationFacts>, unknown]>([
    ['a decided level', {}, { ok: true, level: 'QM20', isOpen: false }],
    ['an open range asks for at least its lowest', { required: { lowest: 'QM10', highest: 'QM30' } }, { ok: true, level: 'QM10', isOpen: true }],
    ['a candidate, before the contract', { status: 'candidate' }, { ok: true, level: 'QM20', isOpen: false }],
    ['none', { required: { lowest: 'none', highest: 'none' } }, { ok: false, problem: 'no_mark_required' }],
    ['perhaps none', { required: { lowest: 'none', highest: 'QM30' } }, { ok: false, problem: 'undecided' }],
    ['nothing classified', { required: null }, { ok: false, problem: 'unclassified' }],
    ['untriaged, whatever a kind proposes', { triage: 'untriaged', required: null }, { ok: false, problem: 'untriaged' }],
    ['classified before triage: somebody has looked', { triage: 'untriaged' }, { ok: true, level: 'QM20', isOpen: false }],
    ['not a supplier', { triage: 'not_a_supplier' }, { ok: false, problem: 'not_a_supplier' }],
    ['ended', { status: 'ended' }, { ok: false, problem: 'ended' }],
    ['no relevant dependency', { triage: 'no_relevant_dependency', required: { lowest: 'none', highest: 'none' } }, { ok: false, problem: 'no_mark_required' }],
  ])('%s', (_case, more, outcome) => expect(mayInvite(facts(more))).toEqual(outcome));
});

describe('growth path', () => {
  it.each([
    ['QM10', '2026-09-14'],
    ['QM20', '2026-12-14'],
    ['QM30', '2027-03-14'],
  ] as const)('%s is proposed for %s', (level, date) => expect(proposedCertificateDate(level, '2026-03-14')).toBe(date));

  it.each([
    ['2026-03-14', false],
    ['2026-03-15', true],
    ['2028-03-14', true],
    ['2028-03-15', false],
  ])('%s can be agreed: %s', (date, outcome) => expect(isAgreeableDate(date, '2026-03-14')).toBe(outcome));
});

describe('link', () => {
  const now = '2026-03-14T09:00:00.000Z';
  it('lives ninety days', () => expect(linkExpiry(now)).toBe('2026-06-12T09:00:00.000Z'));
  it.each([
    ['2026-03-14T09:00:00.001Z', null, 'open'],
    [now, null, 'expired'],
    ['2026-03-14T09:00:00.001Z', '2026-03-01T00:00:00.000Z', 'revoked'],
    [now, '2026-03-01T00:00:00.000Z', 'revoked'],
  ])('expiring %s, revoked %s: %s', (expires_at, revoked_at, state) => expect(linkState({ expires_at, revoked_at }, now)).toBe(state));
});

describe('asked', () => {
  const privileged = { dependency: 'some', it: 'privileged', ot: 'none', incidentImpact: 'hindrance', unheardOf: 'x' };

  it('gives the answers in words and marks those that decide', () => {
    const service = askedService('', defaultMethod, privileged);
    expect(service.lowest).toBe('QM30');
    expect(service.answers.map(({ inputId, decides }) => [inputId, decides])).toEqual([
      ['dependency', false],
      ['it', true],
      ['ot', false],
      ['incidentImpact', true],
    ]);
  });

  it('names what decides the level that is asked, once', () => {
    const services = [askedService('A', defaultMethod, { ot: 'supervised' }), askedService('B', defaultMethod, privileged), askedService('C', defaultMethod, privileged)];
    expect(decidingAnswers({ services }, 'QM30').map((answer) => answer.inputId)).toEqual(['it', 'incidentImpact']);
    expect(decidingAnswers({ services }, 'QM20').map((answer) => answer.inputId)).toEqual(['ot']);
  });
});
