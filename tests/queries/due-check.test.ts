import { beforeEach, expect, test } from 'vitest';
import { defaultVerificationPolicy, type VerificationPolicy } from '#app/domain/verification/policy.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { countChecks, countDueChecks, listDueChecks } from '#db/queries/due-check.ts';
import { enterCertificate, openRegister, registerSupplier, verify, type Register } from '#tests/facts/register.ts';
import { issuerSays, stands } from '#tests/facts/judging.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';

const today = '2026-03-14';
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
  const due = async (policy: VerificationPolicy = defaultVerificationPolicy) => (await listDueChecks(read(), register.scope, policy, today, { limit: 50 })).map((row) => row.proof_id);

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
    const rest = await listDueChecks(read(), register.scope, defaultVerificationPolicy, today, { limit: 10, after: { on: first?.effective_on ?? '', id: first?.id ?? '' } });
    expect([first?.proof_id, ...rest.map((row) => row.proof_id)].sort()).toEqual(all.map((one) => one.proofId).sort());
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
  });
});
