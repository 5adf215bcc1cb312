import { describe, expect, it } from 'vitest';
import { bindMessages } from '#app/platform/messages/define-messages.ts';
import { createFormat } from '#app/platform/messages/format.ts';
import type { CoveragePeriod } from '#app/domain/register/standing.ts';
import type { ServiceLevel } from './load-service-levels.server.ts';
import { standingMessages } from './standing-messages.ts';
import { standingSentence } from './standing-sentence.ts';

const period: CoveragePeriod = { fromOn: '2026-01-01', untilOn: null, state: 'gap', lowest: 'QM20', highest: 'QM20', held: 'none', proofUntil: null, agreedOn: null };
const reason = { en: 'It administers systems that you rely on.', nl: 'Hij beheert systemen waarop u leunt.' };
const service = {
  id: 's',
  name: '',
  ictKind: 'other',
  processSupported: null,
  endedOn: null,
  lowest: 'QM20',
  highest: 'QM20',
  areas: ['it'],
  reasons: [{ ruleId: 'r', level: 'QM20', area: 'it', reason, source: reason, isOwnDesign: false, basis: 'source', alternativeLevels: [] }],
  openQuestions: 0,
  classified: { on: '2026-01-01', at: '2026-01-01T09:00:00.000Z', source: 'member', by: null, isProvisional: true, methodNumber: null, answers: [] },
} satisfies ServiceLevel;

type Data = Parameters<typeof standingSentence>[0];
type Changes = Partial<Omit<Data, 'facts' | 'current'>> & { facts?: Partial<Data['facts']>; current?: Partial<CoveragePeriod> | null };

function tell(changes: Changes, locale: 'en' | 'nl' = 'en'): string {
  const { facts, current, ...rest } = changes;
  const data = {
    today: '2026-06-15',
    services: [service],
    stateServiceId: 's',
    gapSince: null,
    heldUntil: null,
    notSharedSince: null,
    outage: null,
    ...rest,
    current: current === null ? null : { ...period, ...current },
    facts: { triage: 'to_classify', triageReason: null, status: 'active', ...facts },
  } as Data;
  return standingSentence(data, bindMessages(standingMessages, createFormat(locale, 'UTC')), locale);
}

describe('the sentence at the top of a supplier', () => {
  const cases: [string, Changes, string][] = [
    ['a gap', { gapSince: '2026-03-01' }, 'Needs QM20: it administers systems that you rely on; holds no verified proof; gap since 1 Mar 2026.'],
    ['a lower mark', { current: { held: 'QM10' }, heldUntil: '2027-01-01', gapSince: '2026-03-01' }, 'Needs QM20: it administers systems that you rely on; holds QM10 until 1 Jan 2027; gap since 1 Mar 2026.'],
    ['a lapsed proof', { current: { proofUntil: '2026-05-01' }, gapSince: '2026-05-02' }, 'Needs QM20: it administers systems that you rely on; its last proof counted until 1 May 2026; gap since 2 May 2026.'],
    ['a suspended certificate', { current: { proofUntil: '2026-05-01' }, outage: { kind: 'suspended', since: '2026-05-02' }, gapSince: '2026-05-02' }, 'Needs QM20: it administers systems that you rely on; its certificate is suspended since 2 May 2026; gap since 2 May 2026.'],
    ['an agreed date', { current: { state: 'gap_agreed', agreedOn: '2026-12-01' }, gapSince: '2026-03-01' }, 'Needs QM20: it administers systems that you rely on; holds no verified proof; gap since 1 Mar 2026; certificate agreed for 1 Dec 2026.'],
    ['a promise that passed', { current: { agreedOn: '2026-06-01' }, gapSince: '2026-03-01' }, 'Needs QM20: it administers systems that you rely on; holds no verified proof; gap since 1 Mar 2026; the agreed date, 1 Jun 2026, has passed.'],
    ['a certificate', { current: { state: 'certified', held: 'QM30', proofUntil: '2028-02-03' } }, 'Needs QM20: it administers systems that you rely on; holds QM30 until 3 Feb 2028.'],
    ['other proof', { current: { state: 'accepted_otherwise', proofUntil: '2027-02-03' } }, 'Needs QM20: it administers systems that you rely on; other proof is accepted until 3 Feb 2027.'],
    ['a range', { current: { state: 'undecided', lowest: 'QM10' } }, 'Needs at least QM10, and QM20 if the open answers turn out so; holds no verified proof.'],
    ['a range from none', { current: { state: 'undecided', lowest: 'none' } }, 'May need up to QM20; the open answers decide; holds no verified proof.'],
    ['nothing answered', { services: [{ ...service, classified: null }], current: { state: 'undecided', lowest: 'none', highest: 'QM30' } }, 'Nobody has answered the questions yet, so it is not known what it needs.'],
    ['not triaged', { facts: { triage: 'untriaged' } }, 'Nobody has looked at this supplier yet, so it is not known what it needs.'],
    ['no mark', { current: { state: 'not_required', lowest: 'none', highest: 'none' } }, 'Needs no mark: no answer calls for one.'],
    ['no dependency', { facts: { triage: 'no_relevant_dependency', triageReason: 'general_needs' }, current: { state: 'not_required' } }, 'Needs no mark: no relevant dependency (general needs, bought elsewhere tomorrow).'],
    ['ended', { services: [{ ...service, endedOn: '2026-06-14' }], current: { state: 'not_required' } }, 'Supplies nothing any more.'],
    ['ended, and nobody ever looked', { services: [{ ...service, endedOn: '2026-06-14' }], facts: { triage: 'untriaged', status: 'ended' }, current: { state: 'not_required' } }, 'Supplies nothing any more.'],
    ['ending today', { services: [{ ...service, endedOn: '2026-06-15' }], facts: { status: 'ended' }, gapSince: '2026-03-01' }, 'Needs QM20: it administers systems that you rely on; holds no verified proof; gap since 1 Mar 2026; supplies until 15 Jun 2026.'],
    ['one of two ended', { services: [{ ...service, id: 'old', lowest: 'QM30', endedOn: '2026-01-01' }, service], gapSince: '2026-03-01' }, 'Needs QM20: it administers systems that you rely on; holds no verified proof; gap since 1 Mar 2026.'],
    ['a new service after an old one', { services: [{ ...service, id: 'old', endedOn: '2026-01-01' }, { ...service, classified: null }], current: { state: 'undecided', lowest: 'none', highest: 'QM30' } }, 'Nobody has answered the questions yet, so it is not known what it needs.'],
    [
      'several services, another one in a gap',
      { services: [{ ...service, name: 'Hosting', lowest: 'QM30', highest: 'QM30' }, { ...service, id: 't', name: 'Advice', lowest: 'QM10', highest: 'QM10' }], stateServiceId: 't', current: { lowest: 'QM30', highest: 'QM30', held: 'QM30' }, heldUntil: '2027-01-01', gapSince: '2026-03-01' },
      'Needs QM30 for Hosting: it administers systems that you rely on; holds QM30 until 1 Jan 2027; gap since 1 Mar 2026 for Advice.',
    ],
    ['proof, though nobody has answered', { services: [{ ...service, classified: null }], current: { state: 'certified', lowest: 'none', highest: 'QM30', held: 'QM30', proofUntil: '2028-02-03' } }, 'Nobody has answered the questions yet, so it is not known what it needs; holds QM30 until 3 Feb 2028.'],
    ['ending soon', { current: { state: 'certified', held: 'QM20', proofUntil: '2026-06-20' } }, 'Needs QM20: it administers systems that you rely on; holds QM20 until 20 Jun 2026.'],
    ['a proof that is shared no more', { notSharedSince: '2026-03-01', gapSince: '2026-03-01' }, 'Needs QM20: it administers systems that you rely on; holds no verified proof; no longer shares its proof since 1 Mar 2026; gap since 1 Mar 2026.'],
    ['one that is shared no more beside one that holds', { notSharedSince: '2026-03-01', current: { state: 'certified', held: 'QM20', proofUntil: '2027-01-01' } }, 'Needs QM20: it administers systems that you rely on; holds QM20 until 1 Jan 2027.'],
    ['a candidate', { facts: { status: 'candidate' }, gapSince: '2026-03-01' }, 'Needs QM20: it administers systems that you rely on; holds no verified proof; gap since 1 Mar 2026; still a candidate.'],
    ['a candidate that nobody has judged', { services: [{ ...service, classified: null }], facts: { status: 'candidate' }, current: { state: 'undecided', lowest: 'none', highest: 'QM30' } }, 'Nobody has answered the questions yet, so it is not known what it needs; still a candidate.'],
    ['not a supplier', { facts: { triage: 'not_a_supplier', triageReason: 'tax_office' }, current: { state: 'not_a_supplier' } }, 'Not a supplier: tax or social security office.'],
    ['before its first day', { current: null }, 'Nobody has looked at this supplier yet, so it is not known what it needs.'],
  ];
  it.each(cases)('%s', (_, changes, sentence) => expect(tell(changes)).toBe(sentence));

  it('speaks Dutch', () => {
    expect(tell({ gapSince: '2026-03-01' }, 'nl')).toBe('Heeft QM20 nodig: hij beheert systemen waarop u leunt; heeft geen gecontroleerd bewijs; hiaat sinds 1 mrt 2026.');
  });
});
