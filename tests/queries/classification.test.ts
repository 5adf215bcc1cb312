import { beforeAll, expect, test } from 'vitest';
import { defaultMethod } from '#app/domain/level/default-method.ts';
import { findMethodOn } from '#app/platform/method/find-method.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { countDecidingRules, findClassification, listClassificationHistory, listClassifications, listClassificationsJudgedBefore } from '#db/queries/classification.ts';
import { insertMethodVersion, listMethodVersions } from '#db/queries/method-version.ts';
import { newId } from '#db/queries/new-id.ts';
import { insertSuppliedServices, updateSuppliedService } from '#db/queries/supplied-service.ts';
import { countToClassify, countUnclassified, findNextUnclassified } from '#db/queries/unclassified.ts';
import { classify, openRegister, registerSupplier, triage, type Register } from '#tests/facts/register.ts';
import { describeOnBothDialects } from '#tests/setup/databases.ts';

const early = '2026-02-01T09:00:00.000Z';
const later = '2026-03-01T09:00:00.000Z';

describeOnBothDialects('answers and methods', (getDb) => {
  let register: Register;
  beforeAll(async () => {
    register = await openRegister(getDb());
  });
  const read = () => getDb().read;

  async function toClassify(spend: number | null) {
    const of = await registerSupplier(register, early, { yearly_spend_cents: spend });
    await triage(register, of.supplierId, early, 'to_classify');
    return of;
  }

  test('the last answers hold, and all of them are remembered', async () => {
    const of = await toClassify(1);
    await classify(register, of, early, { it: 'connected' });
    await classify(register, of, later, { it: 'privileged' });
    expect((await findClassification(read(), register.scope, of.serviceId))?.answers_json).toBe('{"it":"privileged"}');
    expect((await listClassifications(read(), register.scope, [of.supplierId]))).toHaveLength(1);
    expect((await listClassificationHistory(read(), register.scope, of.serviceId)).map((row) => row.superseded_at)).toEqual([null, later]);
    await triage(register, of.supplierId, later, 'not_a_supplier');
  });

  test('who waits for answers is counted and found, largest spend first, each once', async () => {
    const waiting = [await toClassify(500), await toClassify(900), await toClassify(500), await toClassify(null)];
    const forgotten = await toClassify(700);
    await classify(register, forgotten, early, {});
    const gone = await toClassify(9_999);
    await transact(getDb(), (tx) => updateSuppliedService(tx, register.scope, gone.serviceId, { ended_on: '2026-02-02' }));
    await registerSupplier(register, early, { yearly_spend_cents: 8_888 });

    const settled = await toClassify(600);
    await classify(register, settled, early, { ot: 'direct', data: 'none', replaceability: 'easy', incidentImpact: 'none' });
    const own = await openRegister(getDb());
    const half = await registerSupplier(own, early);
    await triage(own, half.supplierId, early, 'to_classify');
    await classify(own, half, early, { it: 'connected' });
    expect(await countUnclassified(read(), own.scope), 'an answer that leaves the level open is not enough').toBe(1);

    expect(await countUnclassified(read(), register.scope)).toBe(5);
    expect(await countToClassify(read(), register.scope)).toBe(6);
    const order: string[] = [];
    for (let next = await findNextUnclassified(read(), register.scope, null); next; next = await findNextUnclassified(read(), register.scope, next)) order.push(next);
    const [a, b, c, d] = waiting.map((one) => one.serviceId);
    expect(order).toEqual([b, forgotten.serviceId, a, c, d]);
  });

  test('each supplier counts once for a rule, whatever its services', async () => {
    const own = await openRegister(getDb());
    const one = await registerSupplier(own, early);
    const other = await registerSupplier(own, early);
    const apart = await registerSupplier(own, early);
    await classify(own, one, early, { ot: 'direct' });
    const second = newId();
    await transact(getDb(), (tx) => insertSuppliedServices(tx, own.scope, [{ id: second, supplier_id: one.supplierId, name: 'Second', created_at: early }]));
    await classify(own, { supplierId: one.supplierId, serviceId: second }, early, { ot: 'direct', data: 'sensitive' });
    await classify(own, other, early, { data: 'sensitive' });
    await classify(own, apart, early, { data: 'sensitive' });
    await triage(own, apart.supplierId, later, 'not_a_supplier');
    const counts = await countDecidingRules(read(), own.scope);
    const of = (rule: string) => counts.reduce((sum, row) => sum + (row.rules.includes(rule) ? row.suppliers : 0), 0);
    expect([of('QM20-OT'), of('QM20-DATA'), of('QM30-OT')]).toEqual([1, 2, 0]);
  });

  test('the method of a day is the last version that had begun; before the first it is the provisional default', async () => {
    const own = await openRegister(getDb());
    const of = await registerSupplier(own, early);
    await classify(own, of, early, { ot: 'direct' });
    const version = (number: number, effective_on: string) => ({
      id: newId(), number, name: `v${number}`, method_json: JSON.stringify(defaultMethod), effective_on, adopted_by_member_id: own.memberId, recorded_at: early,
    });
    await transact(getDb(), async (tx) => {
      await insertMethodVersion(tx, own.scope, version(1, '2026-03-01'));
      await insertMethodVersion(tx, own.scope, version(2, '2026-05-01'));
    });
    const on = async (day: string) => (await findMethodOn(read(), own.scope, day)).number;
    expect([await on('2026-02-28'), await on('2026-03-01'), await on('2026-04-30'), await on('2026-05-01')]).toEqual([null, 1, 1, 2]);
    expect((await findMethodOn(read(), own.scope, '2026-03-01')).method).toEqual(defaultMethod);
    expect((await listMethodVersions(read(), own.scope)).map((row) => [row.number, row.adopted_by])).toEqual([[2, 'Noor Verzonnen'], [1, 'Noor Verzonnen']]);

    const before = (after: string) => listClassificationsJudgedBefore(read(), own.scope, 1, { after, limit: 10 });
    const [row] = await before('');
    expect(row?.supplied_service_id).toBe(of.serviceId);
    expect(await before(row?.id ?? '')).toEqual([]);
  });
});
