import { describe, expect, it } from 'vitest';
import { classified, judged, plainSupplier } from '#tests/facts/supplier-facts.ts';
import { knownBy } from './facts.ts';
import { sweepCoverage } from './sweep.ts';

const told = (facts: Parameters<typeof sweepCoverage>[0]) => sweepCoverage(facts).map((piece) => [piece.fromOn, piece.untilOn, piece.state]);

describe('sweepCoverage', () => {
  it('leaves a supplier undecided until it is classified', () => {
    expect(sweepCoverage(plainSupplier())).toMatchObject([{ fromOn: '2026-01-01', untilOn: null, state: 'undecided', lowest: 'none', highest: 'QM30' }]);
    expect(told(plainSupplier({ classifications: [classified()] }))).toEqual([
      ['2026-01-01', '2026-02-01', 'undecided'],
      ['2026-02-01', null, 'gap'],
    ]);
  });

  it('counts a verified certificate for its whole validity, and foresees its end', () => {
    const facts = plainSupplier({ classifications: [classified({ effectiveOn: '2026-01-01' })], judgements: [judged()] });
    expect(told(facts)).toEqual([
      ['2026-01-01', '2026-01-15', 'gap'],
      ['2026-01-15', '2026-07-01', 'certified'],
      ['2026-07-01', null, 'gap'],
    ]);
    expect(sweepCoverage(facts).map((piece) => [piece.held, piece.proofUntil])).toEqual([
      ['none', null],
      ['QM20', '2026-06-30'],
      ['none', '2026-06-30'],
    ]);
  });

  it('has a known view in which the certificate counts only once somebody had verified it', () => {
    const facts = plainSupplier({ classifications: [classified({ recordedAt: '2026-01-01T09:00:00.000Z' })], judgements: [judged()] });
    expect(told(knownBy(facts, '2026-03-31T23:59:59.999Z')).at(-1)).toEqual(['2026-02-01', null, 'gap']);
    expect(told(knownBy(facts, '2026-04-01T09:00:00.000Z'))).toContainEqual(['2026-02-01', '2026-07-01', 'certified']);
  });

  it('covers the supplied services that the verification names, and no other', () => {
    const facts = plainSupplier({
      services: ['service-1', 'service-2'].map((id) => ({ id, startsOn: '2026-01-01', endsOn: null, recordedAt: '2026-01-01T09:00:00.000Z' })),
      classifications: [classified(), classified({ serviceId: 'service-2', lowest: 'QM10', highest: 'QM10', areas: ['physical'] })],
      judgements: [judged()],
    });
    expect(sweepCoverage(facts)[2]).toMatchObject({ state: 'gap', suppliedServiceId: 'service-2', highest: 'QM20', held: 'QM20', areas: 'it,physical' });
  });

  it('lets a higher certificate cover a lower requirement, never the other way', () => {
    const at = (certifiedLevel: 'QM10' | 'QM30') => sweepCoverage(plainSupplier({ classifications: [classified()], judgements: [judged({ certifiedLevel })] })).find((piece) => piece.fromOn === '2026-02-01');
    expect([at('QM30')?.state, at('QM10')?.state, at('QM10')?.held]).toEqual(['certified', 'gap', 'QM10']);
  });

  it('takes an open range as covered only by proof of its highest level', () => {
    const range = classified({ lowest: 'QM10', highest: 'QM20' });
    const at = (certifiedLevel: 'QM10' | 'QM20') => sweepCoverage(plainSupplier({ classifications: [range], judgements: [judged({ certifiedLevel })] })).find((piece) => piece.fromOn === '2026-02-01')?.state;
    expect([at('QM10'), at('QM20')]).toEqual(['undecided', 'certified']);
  });

  it('holds a gap as agreed through the agreed day, then lets it slip', () => {
    const facts = plainSupplier({
      classifications: [classified()],
      agreedDates: [{ agreedOn: '2026-05-31', effectiveOn: '2026-03-01', recordedAt: '2026-03-01T09:00:00.000Z' }],
    });
    expect(told(facts).slice(1)).toEqual([
      ['2026-02-01', '2026-03-01', 'gap'],
      ['2026-03-01', '2026-06-01', 'gap_agreed'],
      ['2026-06-01', null, 'gap'],
    ]);
    expect(sweepCoverage(facts).at(-1)?.agreedOn).toBe('2026-05-31');
  });

  it('accepts other proof from the day of the decision, to its end, and never beyond the validity of the proof', () => {
    const accepted = judged({ certifiedLevel: null, acceptedLevel: 'QM20', acceptedUntil: '2026-12-31' });
    const facts = plainSupplier({ classifications: [classified()], judgements: [accepted] });
    expect(told(facts).slice(1)).toEqual([
      ['2026-02-01', '2026-04-01', 'gap'],
      ['2026-04-01', '2026-07-01', 'accepted_otherwise'],
      ['2026-07-01', null, 'gap'],
    ]);
  });

  it('lets a later refusal undo an earlier acceptance', () => {
    const refused = judged({ result: 'refused', recordedAt: '2026-04-02T09:00:00.000Z' });
    expect(told(plainSupplier({ classifications: [classified()], judgements: [judged(), refused] })).at(-1)).toEqual(['2026-02-01', null, 'gap']);
  });

  it('stops counting a proof on the day it was taken away', () => {
    const facts = plainSupplier({ classifications: [classified()], judgements: [judged({ removed: { at: '2026-05-01T08:00:00.000Z', on: '2026-05-01' } })] });
    expect(told(facts).slice(2)).toEqual([
      ['2026-02-01', '2026-05-01', 'certified'],
      ['2026-05-01', null, 'gap'],
    ]);
  });

  it('counts a certificate that awaits its issuer for what reading was enough for, until the word comes', () => {
    const read = judged({ certifiedLevel: 'QM30', limitedTo: 'QM20' });
    const confirmed = { certificateId: 'certificate-1', result: 'confirmed' as const, recordedAt: '2026-05-01T09:00:00.000Z' };
    const needing = (level: 'QM20' | 'QM30', confirmations: (typeof confirmed)[]) => plainSupplier({ classifications: [classified({ lowest: level, highest: level })], judgements: [read], confirmations });
    const on = (facts: ReturnType<typeof needing>) => sweepCoverage(facts).find((piece) => piece.fromOn === '2026-02-01');
    expect([on(needing('QM20', []))?.state, on(needing('QM30', []))?.state, on(needing('QM30', []))?.held]).toEqual(['certified', 'gap', 'QM20']);
    expect([on(needing('QM30', [confirmed]))?.state, on(needing('QM30', [confirmed]))?.held]).toEqual(['certified', 'QM30']);
    expect(on(knownBy(needing('QM30', [confirmed]), '2026-04-30T23:00:00.000Z'))?.state).toBe('gap');
  });

  it('counts a certificate that its issuer denies for nothing, on no day, until the issuer says otherwise', () => {
    const denied = { certificateId: 'certificate-1', result: 'denied' as const, recordedAt: '2026-05-01T09:00:00.000Z' };
    const facts = plainSupplier({ classifications: [classified()], judgements: [judged()], confirmations: [denied] });
    expect(told(facts).at(-1)).toEqual(['2026-02-01', null, 'gap']);
    const mended = { ...facts, confirmations: [denied, { ...denied, result: 'confirmed' as const, recordedAt: '2026-05-02T09:00:00.000Z' }] };
    expect(told(mended)).toContainEqual(['2026-02-01', '2026-07-01', 'certified']);
  });

  it('leaves a hole where a certificate was suspended, and ends it where it was withdrawn', () => {
    const said = (kind: 'suspended' | 'withdrawn' | 'in_force', effectiveOn: string) => ({ certificateId: 'certificate-1', kind, effectiveOn, recordedAt: `${effectiveOn}T09:00:00.000Z` });
    const facts = plainSupplier({ classifications: [classified()], judgements: [judged()], standings: [said('suspended', '2026-03-01'), said('in_force', '2026-03-11'), said('withdrawn', '2026-05-01')] });
    expect(told(facts).slice(2)).toEqual([
      ['2026-02-01', '2026-03-01', 'certified'],
      ['2026-03-01', '2026-03-11', 'gap'],
      ['2026-03-11', '2026-05-01', 'certified'],
      ['2026-05-01', null, 'gap'],
    ]);
    expect(sweepCoverage(facts).find((piece) => piece.fromOn === '2026-03-11')?.proofUntil).toBe('2026-04-30');
    expect(told(knownBy(facts, '2026-02-28T23:00:00.000Z')).at(-1)?.[2]).toBe('gap');
  });

  it('looks through a renewal that follows on at once', () => {
    const renewal = judged({ certificateId: 'certificate-2', validFrom: '2026-07-01', validUntil: '2029-06-30' });
    const pieces = sweepCoverage(plainSupplier({ classifications: [classified()], judgements: [judged(), renewal] }));
    expect(pieces.find((piece) => piece.state === 'certified')).toMatchObject({ fromOn: '2026-02-01', untilOn: '2029-07-01', proofUntil: '2029-06-30' });
  });

  it('asks nothing once nothing is supplied, and puts what is not a supplier outside', () => {
    const ended = plainSupplier({ services: [{ id: 'service-1', startsOn: '2026-01-01', endsOn: '2026-03-31', recordedAt: '2026-01-01T09:00:00.000Z' }], classifications: [classified()] });
    expect(told(ended).at(-1)).toEqual(['2026-04-01', null, 'not_required']);
    expect(told({ ...ended, notASupplier: { recordedAt: '2026-01-02T09:00:00.000Z' } })).toEqual([['2026-01-01', null, 'not_a_supplier']]);
  });
});
