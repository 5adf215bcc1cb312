import { beforeEach, expect, test } from 'vitest';
import { defaultVerificationPolicy, type VerificationPolicy } from '#app/domain/verification/policy.ts';
import { addDays } from '#app/domain/calendar/calendar-date.ts';
import { mergeSuppliers } from '#app/features/merging/merge-suppliers.server.ts';
import { undoMerge } from '#app/features/merging/undo-merge.server.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { fillChecks } from '#db/migrations/0029-kept-checks.ts';
import { countChecks, countDueChecks, listDueChecks, listDueProofIds } from '#db/queries/due-check.ts';
import { newId } from '#db/queries/new-id.ts';
import { insertProof, notChecked, removeProofsOf } from '#db/queries/proof.ts';
import { enterCertificate, openRegister, registerSupplier, step, verify, type Register } from '#tests/facts/register.ts';
import { askedAnew } from '#tests/facts/asked-anew.ts';
import { issuerSays, stands } from '#tests/facts/judging.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';

const today = '2026-03-14';
/** The same numbers every time. */
function seeded(seed: number): () => number {
  let last = seed;
  return () => (last = (last * 16_807) % 2_147_483_647) / 2_147_483_647;
}
const at = (day: string) => `${day}T09:00:00.000Z`;

describeOnBothDialects('certificates to ask about again', (getDb) => {
  let register: Register;
  beforeEach(async () => {
    register = await openRegister(getDb());
  });
  const read = () => getDb().read;

  async function accepted(level: 'QM10' | 'QM20' | 'QM30', on: string, facts: { valid_until?: string; method?: 'issuer_confirmed' } = {}) {
    const of = await registerSupplier(register, at('2025-01-10'));
    const { method, ...dates } = facts;
    const entered = await enterCertificate(register, of.supplierId, at('2025-01-10'), { level, valid_from: '2025-01-01', ...dates });
    await verify(register, of.supplierId, entered.certificateId, at(on), [of.serviceId], method ? { method } : {});
    return { supplierId: of.supplierId, ...entered };
  }
  const kept = () =>
    read().selectFrom('proof').select(['id', 'checked_on', 'confirmed_on', 'checked_as', 'mark_level', 'mark_from_on', 'mark_until_on']).where('organisation_id', '=', register.scope.organisationId).where('removed_at', 'is', null).where('checked_on', 'is not', null).orderBy('id').execute();
  const removeProofs = (certificateId: string) => transact(getDb(), (tx) => removeProofsOf(tx, register.scope, certificateId, at('2025-12-01')));
  /** As a company that shares anew what it had withdrawn. */
  async function shareAgain(supplierId: string, certificateId: string) {
    const live = await read().selectFrom('proof').select('id').where('supplier_id', '=', supplierId).where('certificate_id', '=', certificateId).where('removed_at', 'is', null).execute();
    if (live.length > 0) return;
    const proof = { id: newId(), supplier_id: supplierId, certificate_id: certificateId, origin: 'shared', received_at: at('2025-01-10') } as const;
    await step(register, supplierId, at('2025-01-10'), 'proof.received', (tx) => insertProof(tx, register.scope, proof));
  }
  const due = async (policy: VerificationPolicy = defaultVerificationPolicy) => (await listDueChecks(read(), register.scope, policy, today, { limit: 50 })).map((row) => row.id);

  test('twelve months after the last check, the oldest first, while it is valid', async () => {
    const old = await accepted('QM20', '2025-03-14');
    const older = await accepted('QM10', '2025-02-01');
    await accepted('QM20', '2025-03-15');
    await accepted('QM20', '2025-02-01', { valid_until: '2026-03-13' });
    expect(await due()).toEqual([older.proofId, old.proofId]);
    expect(await countDueChecks(read(), register.scope, defaultVerificationPolicy, today)).toBe(2);
    expect(await due({ ...defaultVerificationPolicy, QM10: { ...defaultVerificationPolicy.QM10, againAfterMonths: 24 } })).toEqual([old.proofId]);
    await issuerSays(register, old, at('2026-03-01'), 'confirmed');
    expect(await due()).toEqual([older.proofId]);
  });

  test('where the policy asks the issuer, reading is no check, and its word is', async () => {
    const readOnly = await accepted('QM30', '2026-03-01');
    const before = await accepted('QM30', '2026-03-02', { method: 'issuer_confirmed' });
    const lapsed = await accepted('QM30', '2026-03-03');
    await issuerSays(register, lapsed, at('2025-03-14'), 'confirmed');
    expect(await due()).toEqual([readOnly.proofId, lapsed.proofId]);
    await issuerSays(register, readOnly, at('2026-03-10'), 'unknown');
    expect(await due()).toContain(readOnly.proofId);
    await issuerSays(register, readOnly, at('2026-03-11'), 'confirmed');
    expect(await due()).toEqual([lapsed.proofId]);
    expect(await due()).not.toContain(before.proofId);
  });

  test('a choice of it holds what is still on it, and can leave out what is being asked', async () => {
    const [first, second] = [await accepted('QM30', '2026-03-01'), await accepted('QM30', '2026-03-02')];
    const choose = (choice: Parameters<typeof listDueProofIds>[4]) => listDueProofIds(read(), register.scope, defaultVerificationPolicy, today, choice);
    await issuerSays(register, first, at('2026-03-03'), 'unknown');
    await transact(getDb(), (tx) => tx.updateTable('issuer_confirmation').set({ result: null, answered_at: null, expires_at: at('2026-04-02') }).where('proof_id', '=', first.proofId).execute());
    expect(await choose({})).toEqual([first.proofId, second.proofId]);
    expect(await choose({ among: [second.proofId, newId()] })).toEqual([second.proofId]);
    expect(await choose({ unaskedAt: at('2026-04-01') })).toEqual([second.proofId]);
    expect(await choose({ unaskedAt: at('2026-04-02') })).toEqual([first.proofId, second.proofId]);
  });

  test('not what was refused or withdrawn, and again once a withdrawal was a mistake', async () => {
    const gone = await accepted('QM20', '2025-02-01');
    await stands(register, gone, at('2026-02-01'), 'withdrawn', '2026-02-01');
    expect(await due()).toEqual([]);
    await stands(register, gone, at('2026-02-02'), 'in_force', '2026-02-01');
    expect(await due()).toEqual([gone.proofId]);
    await verify(register, gone.supplierId, gone.certificateId, at('2026-02-03'), [], { result: 'refused' });
    expect(await due()).toEqual([]);
  });

  test('page by page, and only in one’s own organisation and units', async () => {
    const all = [await accepted('QM20', '2025-01-11'), await accepted('QM20', '2025-01-11'), await accepted('QM20', '2025-01-12')];
    const [first] = await listDueChecks(read(), register.scope, defaultVerificationPolicy, today, { limit: 1 });
    const rest = await listDueChecks(read(), register.scope, defaultVerificationPolicy, today, { limit: 10, after: { on: first?.checked_on ?? '', id: first?.id ?? '' } });
    expect([first?.id, ...rest.map((row) => row.id)].sort()).toEqual(all.map((one) => one.proofId).sort());
    const other = await openRegister(getDb());
    expect(await countDueChecks(read(), other.scope, defaultVerificationPolicy, today)).toBe(0);
    const limited = unsafeOrganisationScope({ organisationId: register.scope.organisationId, unitIds: ['nergens'], actor: { kind: 'system', job: 'test' } });
    expect(await countDueChecks(read(), limited, defaultVerificationPolicy, today)).toBe(0);
  });

  test('are two figures: read, and confirmed by the issuer, by its last word; denied is neither', async () => {
    await accepted('QM20', '2026-03-01');
    await accepted('QM20', '2026-03-01', { method: 'issuer_confirmed' });
    const confirmed = await accepted('QM30', '2026-03-01');
    const denied = await accepted('QM30', '2026-03-01');
    for (const one of [confirmed, denied]) await issuerSays(register, one, at('2026-03-02'), 'confirmed');
    expect(await countChecks(read(), register.scope, today)).toEqual({ read: 1, confirmed: 3 });
    await issuerSays(register, denied, at('2026-03-03'), 'denied');
    expect(await countChecks(read(), register.scope, today)).toEqual({ read: 1, confirmed: 2 });
    const suspend = (on: string, kind: 'suspended' | 'in_force' = 'suspended') => stands(register, confirmed, at('2026-03-05'), kind, on);
    await suspend(addDays(today, 1));
    expect(await countChecks(read(), register.scope, today)).toEqual({ read: 1, confirmed: 2 });
    await suspend('2026-03-06');
    await suspend('2026-03-07');
    expect(await countChecks(read(), register.scope, today)).toEqual({ read: 1, confirmed: 1 });
    await suspend('2026-03-10', 'in_force');
    expect(await countChecks(read(), register.scope, today)).toEqual({ read: 1, confirmed: 2 });
  });

  test('what is kept is what asking everything anew would say, whatever happened and in whatever order', async () => {
    const proofs: Awaited<ReturnType<typeof accepted>>[] = [];
    for (const level of ['QM10', 'QM20', 'QM30'] as const) proofs.push(await accepted(level, '2025-02-01'));
    const [stays, gone] = [proofs[0]!, proofs[1]!];
    // One certificate beside both: the merge leaves the other's behind.
    await shareAgain(gone.supplierId, stays.certificateId);
    await verify(register, gone.supplierId, stays.certificateId, at('2025-04-01'), [], { method: 'issuer_confirmed' });
    const ctx = { app: { db: getDb(), clock: { now: () => at('2026-03-14') } } as never, scope: register.scope, today, member: { id: register.memberId } as never };
    const pair = { staysId: stays.supplierId, goneId: gone.supplierId };
    const chance = seeded(29);
    const pick = <T,>(all: readonly T[]): T => all[Math.floor(chance() * all.length)]!;
    let isMerged = false;
    const causes: Record<string, () => Promise<unknown>> = {
      judged: () => verify(register, one().supplierId, one().certificateId, moment(), [], { method: pick(['document_checked', 'issuer_confirmed'] as const), result: pick(['accepted', 'accepted', 'accepted', 'refused'] as const) }),
      said: () => issuerSays(register, one(), moment(), pick(['confirmed', 'denied', 'unknown'] as const)),
      withdrawn: () => stands(register, one(), moment(), pick(['withdrawn', 'in_force', 'in_force', 'suspended'] as const), moment().slice(0, 10)),
      removed: () => removeProofs(one().certificateId),
      again: () => shareAgain(one().supplierId, one().certificateId),
      merged: async () => {
        const outcome = isMerged ? await undoMerge(ctx, pair) : await mergeSuppliers(ctx, { ...pair, choices: {} });
        if (outcome.ok) isMerged = !isMerged;
      },
    };
    let current = proofs[2]!;
    let day = 0;
    const one = () => current;
    const moment = () => at(addDays('2025-03-01', day));
    const done = new Set<string>();
    for (let turn = 0; turn < 80; turn++) {
      current = pick(isMerged ? [proofs[2]!, { ...gone, supplierId: stays.supplierId }] : proofs);
      day += Math.floor(chance() * 12);
      const cause = pick(Object.keys(causes));
      await causes[cause]!();
      done.add(cause);
      expect([turn, cause, await kept()]).toEqual([turn, cause, await askedAnew(read(), register.scope)]);
    }
    expect(done.size).toBe(Object.keys(causes).length);
    // What an earlier issue left behind is filled in to the same.
    const before = await kept();
    await transact(getDb(), async (tx) => {
      await tx.updateTable('proof').set(notChecked).execute();
      await fillChecks(tx);
    });
    expect(await kept()).toEqual(before);
  });
});
