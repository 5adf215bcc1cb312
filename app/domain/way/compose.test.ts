import { describe, expect, test } from 'vitest';
import { composeWay, noWay, wayLines, type SaidStep, type WayFacts } from './compose.ts';
import type { WayStepKind } from './steps.ts';

const today = '2026-03-14';
const at = (day: string) => `${day}T09:00:00.000Z`;
const nothing: WayFacts = { said: [], agreed: [], certificates: [] };
const said = (kind: WayStepKind, on: string, more: Partial<SaidStep> = {}): SaidStep => ({ kind, plannedOn: null, doneOn: null, auditBody: null, recordedAt: at(on), isCurrent: true, ...more });
const agreed = (plannedOn: string, on: string) => ({ plannedOn, recordedAt: at(on) });
const compose = (facts: Partial<WayFacts>) => composeWay({ ...nothing, ...facts });

test('nobody has said anything', () => {
  expect(compose({})).toEqual(noWay);
  expect(wayLines(noWay, today).map((line) => line.state)).toEqual(['open', 'open', 'open', 'open', 'open', 'open']);
});

test('what stands is what was said last; what was planned first shows, where it was put off', () => {
  const way = compose({
    said: [
      said('phase_1', '2026-01-01', { plannedOn: '2026-03-01', isCurrent: false }),
      said('phase_1', '2026-02-01', { plannedOn: '2026-05-01', auditBody: null }),
      said('audit_body_chosen', '2026-02-02', { doneOn: '2026-01-20', auditBody: 'Keurders Verzonnen' }),
    ],
  });
  expect(way.steps.phase_1).toEqual({ kind: 'phase_1', plannedOn: '2026-05-01', doneOn: null });
  expect(way.firstPlannedOn).toEqual({ phase_1: '2026-03-01' });
  expect(way.auditBody).toBe('Keurders Verzonnen');
  expect(way.lastSaidAt).toBe(at('2026-02-02'));
});

test('a step that is planned anew after it was done begins anew', () => {
  const way = compose({ said: [said('phase_1', '2026-01-01', { plannedOn: '2026-01-05', isCurrent: false }), said('phase_1', '2026-01-06', { plannedOn: '2026-01-05', doneOn: '2026-01-05', isCurrent: false }), said('phase_1', '2026-02-01', { plannedOn: '2026-05-01' })] });
  expect(way.firstPlannedOn).toEqual({});
});

describe('the agreed date', () => {
  test('is the day of the certificate, with the day that was agreed first', () => {
    const way = compose({ agreed: [agreed('2026-02-01', '2025-10-01'), agreed('2026-06-01', '2026-01-01')] });
    expect(way.steps.certified).toMatchObject({ plannedOn: '2026-06-01', doneOn: null });
    expect(way.firstPlannedOn.certified).toBe('2026-02-01');
    expect(wayLines(way, '2026-06-02').find((line) => line.kind === 'certified')?.state).toBe('slipped');
  });

  test('is that of the renewal, when it was agreed after the certificate was there', () => {
    const way = compose({ said: [said('certified', '2026-02-10', { doneOn: '2026-02-01' })], agreed: [agreed('2026-02-01', '2025-10-01'), agreed('2027-02-01', '2026-03-01')] });
    expect(way.steps.certified).toMatchObject({ plannedOn: '2026-02-01', doneOn: '2026-02-01' });
    expect(way.steps.renewal).toMatchObject({ plannedOn: '2027-02-01', doneOn: null });
    expect(way.firstPlannedOn).toEqual({});
    expect(wayLines(way, today).map((line) => line.kind)).toContain('renewal');
  });
});

test('once the certificate is there, what was planned on the way to it is over', () => {
  const facts = { said: [said('registered', '2025-10-01', { doneOn: '2025-10-01' }), said('phase_1', '2025-10-01', { plannedOn: '2026-01-01' })] };
  const states = (way: ReturnType<typeof compose>) => wayLines(way, today).map((line) => `${line.kind} ${line.state}`);
  expect(states(compose(facts))).toContain('phase_1 slipped');
  expect(states(compose({ ...facts, certificates: [{ sinceOn: '2026-01-20', receivedAt: at('2026-02-20') }] }))).toEqual(['registered done', 'certified done', 'renewal open']);
});

test('a certificate that lies there is done, whatever was said, and has not slipped', () => {
  const way = compose({ agreed: [agreed('2026-02-01', '2025-10-01')], certificates: [{ sinceOn: '2026-01-20', receivedAt: at('2026-02-20') }] });
  expect(way.isShown).toBe(true);
  expect(wayLines(way, today).find((line) => line.kind === 'certified')).toMatchObject({ state: 'done', doneOn: '2026-01-20', plannedOn: '2026-02-01' });
});
