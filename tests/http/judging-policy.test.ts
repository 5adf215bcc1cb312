import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HttpVisitor } from './http-visitor.ts';
import { openJudgingWorld, type JudgingWorld } from './judging-world.ts';

let world: JudgingWorld;
let ciso: HttpVisitor & { memberId: string };
let approver: HttpVisitor & { memberId: string };
let procurement: HttpVisitor;

beforeAll(async () => {
  world = await openJudgingWorld();
  ciso = await world.signIn('ciso');
  approver = await world.signIn('ciso', true);
  procurement = await world.signIn('procurement');
});
afterAll(() => world.served.close());

const post = (visitor: HttpVisitor, proofId: string, form: Record<string, string | string[]>) => visitor.post(`${world.home}/verification/${proofId}`, form);
const asProposed = { checkQM10: 'document_checked', againQM10: '12', checkQM20: 'document_checked', againQM20: '12', checkQM30: 'issuer_confirmed', secondQM30: 'on', againQM30: '12' };

test('a suspension leaves a hole in coverage and a withdrawal ends it, each from its day of effect', async () => {
  const { supplierId, serviceId, proofId } = await world.proof({ level: 'QM20' });
  await post(ciso, proofId, { decision: 'accept', serviceIds: [serviceId] });
  const record = (kind: string, effectiveOn: string, reason = 'Mail van de uitgever.') => post(ciso, proofId, { intent: 'standing', kind, effectiveOn, reason });
  const outside = await record('suspended', '2025-12-31');
  expect([outside.status, outside.text.includes('choose a day within')]).toEqual([422, true]);
  expect((await record('suspended', '2026-03-01', ' ')).text).toContain('Say how you know it.');
  expect((await record('in_force', '2026-03-01')).text).toContain('there is nothing to take back');
  expect((await post(procurement, proofId, { intent: 'standing', kind: 'suspended', effectiveOn: '2026-03-01', reason: 'x' })).status).toBe(403);

  expect((await record('suspended', '2026-03-01')).status).toBe(303);
  expect((await ciso.get(`${world.home}/suppliers/${supplierId}`)).text).toContain('its certificate is suspended since 1 Mar 2026');
  const seen = async () => (await ciso.get(`${world.home}/verification/${proofId}`)).text;
  expect(await seen()).toContain('Suspended since 1 Mar 2026: it counts for nothing meanwhile');
  expect((await record('suspended', '2026-03-05')).text).toContain('That is what is recorded for this day already.');
  expect((await record('in_force', '2026-03-10')).status).toBe(303);
  expect((await record('withdrawn', '2026-06-01')).status).toBe(303);
  const held = async (day: string) => (await world.served.app.db.read.selectFrom('coverage_interval').select('held').where('supplier_id', '=', supplierId).where('superseded_at', 'is', null).where('from_on', '<=', day).orderBy('from_on', 'desc').limit(1).executeTakeFirst())?.held;
  expect(await Promise.all(['2026-02-28', '2026-03-01', '2026-03-09', '2026-03-10', '2026-05-31', '2026-06-01'].map(held))).toEqual(['QM20', 'none', 'none', 'QM20', 'QM20', 'none']);
  const page = await seen();
  expect([page.includes('In force again since Tuesday 10 March 2026.'), page.includes('To be withdrawn from Monday 1 June 2026 on.'), page.includes('it counts for nothing meanwhile')]).toEqual([true, true, false]);
  // To judge anew begins with what stands.
  await post(ciso, proofId, { decision: 'refuse', reason: 'Een andere vestiging.' });
  expect(/<input[^>]*checked=""[^>]*name="decision"[^>]*>|<input[^>]*name="decision"[^>]*checked=""[^>]*>/.exec(await seen())?.[0]).toContain('value="refuse"');
});

test('the policy is told level by level, and holds for judgements from then on', async () => {
  const shown = (await ciso.get(`${world.home}/settings/verification`)).text;
  const isChosen = (name: string, value: string) => new RegExp(`<input[^>]*name="${name}"[^>]*checked=""[^>]*value="${value}"|<input[^>]*name="${name}"[^>]*value="${value}"[^>]*checked=""|<input[^>]*checked=""[^>]*name="${name}"[^>]*value="${value}"`).test(shown);
  expect([isChosen('checkQM10', 'document_checked'), isChosen('checkQM30', 'issuer_confirmed'), isChosen('checkQM30', 'document_checked'), isChosen('secondQM30', 'on'), isChosen('secondQM20', 'on')]).toEqual([true, true, false, true, false]);
  const lower = await ciso.post(`${world.home}/settings/verification`, { ...asProposed, checkQM10: 'issuer_confirmed' });
  expect([lower.status, lower.text.includes('QM20 would ask less than a lower level.')]).toEqual([422, true]);
  expect((await ciso.post(`${world.home}/settings/verification`, { ...asProposed, againQM20: '0' })).status).toBe(422);
  expect((await procurement.get(`${world.home}/settings/verification`)).status).toBe(403);

  const early = await world.proof({ level: 'QM20' });
  await post(ciso, early.proofId, { decision: 'accept', serviceIds: [early.serviceId] });
  expect((await ciso.post(`${world.home}/settings/verification`, { ...asProposed, checkQM20: 'issuer_confirmed' })).status).toBe(303);
  const late = await world.proof({ level: 'QM20' });
  await post(ciso, late.proofId, { decision: 'accept', serviceIds: [late.serviceId] });
  expect([await world.heldBy(early.supplierId), await world.heldBy(late.supplierId)]).toEqual(['QM20', 'QM10']);
  const due = await ciso.get(`${world.home}/verification/due`);
  expect([due.text.includes(early.proofId), due.text.includes(late.proofId)]).toEqual([true, true]);
  expect((await ciso.post(`${world.home}/settings/verification`, asProposed)).status).toBe(303);
  expect((await ciso.get(`${world.home}/verification/due`)).text).not.toContain(early.proofId);
  expect((await ciso.get(`${world.home}/audit-trail`)).text).toContain('changed how certificates are checked: QM20');
});

test('who judged their own supplier’s certificate counts only where no second person is asked for', async () => {
  await ciso.post(`${world.home}/settings/verification`, { ...asProposed, secondQM20: 'on' });
  const { supplierId, serviceId, proofId } = await world.proof({ level: 'QM20' });
  const { app } = world.served;
  await app.db.write.updateTable('proof').set({ entered_by_member_id: ciso.memberId }).where('id', '=', proofId).execute();
  await post(ciso, proofId, { decision: 'accept', serviceIds: [serviceId] });
  expect(await world.heldBy(supplierId)).toBe('QM10');
  await post(approver, proofId, { decision: 'accept', serviceIds: [serviceId] });
  expect(await world.heldBy(supplierId)).toBe('QM20');
  await ciso.post(`${world.home}/settings/verification`, asProposed);
});

const rule = { intent: 'propose', scheme: 'iso-27001', level: 'QM20', conditions: 'Scope covers what is delivered; SoA compared.', validUntil: '2026-12-31' };
const ruleIdOn = (text: string) => /name="ruleId" value="([^"]+)"/.exec(text)?.[1] ?? '';
const rules = () => `${world.home}/settings/equivalence`;

test('other proof counts under a rule once somebody who may approve has approved it, and only as accepted otherwise', async () => {
  expect((await ciso.post(rules(), { ...rule, level: 'QM30' })).text).toContain('reasonable up to QM20 at most');
  expect((await ciso.post(rules(), { ...rule, scheme: 'nis2-qm' })).status).toBe(422);
  expect((await ciso.post(rules(), { ...rule, scheme: 'eucc' })).text).toContain('says nothing about an organisation as a whole');
  expect((await ciso.post(rules(), { ...rule, validUntil: '2026-03-13' })).text).toContain('This day has passed.');
  expect((await ciso.post(rules(), rule)).status).toBe(303);
  const ruleId = ruleIdOn((await approver.get(rules())).text);

  const { supplierId, serviceId, proofId } = await world.proof({ level: null, valid_until: '2026-09-30' });
  await world.served.app.db.write.updateTable('classification').set({ lowest: 'QM20', highest: 'QM20' }).where('supplier_id', '=', supplierId).execute();
  const accept = { decision: `rule:${ruleId}`, serviceIds: [serviceId], reason: 'Scope en verklaring vergeleken.' };
  expect((await ciso.get(`${world.home}/verification/${proofId}`)).text).toContain('digitrust.nl/en/faq/what-is-it-nis2-quality-mark');
  const early = await post(ciso, proofId, accept);
  expect([early.status, early.text.includes('This rule is no longer in force.')]).toEqual([422, true]);
  const decide = { intent: 'decide', ruleId, decision: 'approve' };
  expect((await ciso.post(rules(), decide)).status).toBe(403);
  expect((await approver.post(rules(), { ...decide, decision: 'decline' })).text).toContain('Say why you do not approve.');
  expect((await approver.post(rules(), decide)).status).toBe(303);

  expect((await post(ciso, proofId, { ...accept, reason: ' ' })).text).toContain('Say why.');
  expect((await post(ciso, proofId, accept)).status).toBe(303);
  expect([await world.stateOf(supplierId), await world.stateOf(supplierId, '2026-09-30'), await world.stateOf(supplierId, '2026-10-01')]).toEqual(['accepted_otherwise', 'accepted_otherwise', 'gap']);

  expect((await ciso.post(rules(), { intent: 'end', ruleId })).status).toBe(303);
  expect((await post(ciso, proofId, accept)).status).toBe(422);
  expect(await world.stateOf(supplierId)).toBe('accepted_otherwise');
});

test('who proposed a rule decides on it only where nobody else may', async () => {
  const propose = async () => {
    expect((await approver.post(rules(), { ...rule, conditions: 'Also read by the second auditor.' })).status).toBe(303);
    return ruleIdOn((await approver.get(rules())).text);
  };
  const approvalOf = async (id: string) => (await world.served.app.db.read.selectFrom('equivalence_rule').select('approval').where('id', '=', id).executeTakeFirstOrThrow()).approval;
  const second = await world.signIn('admin', true);
  const ruleId = await propose();
  expect((await approver.get(rules())).text).toContain('so another one decides');
  const decide = { intent: 'decide', ruleId, decision: 'approve' };
  await approver.post(rules(), decide);
  expect(await approvalOf(ruleId)).toBeNull();
  await second.post(rules(), decide);
  expect(await approvalOf(ruleId)).toBe('approved');

  await world.served.app.db.write.updateTable('member').set({ can_approve: 0 }).where('id', '!=', approver.memberId).execute();
  const alone = await propose();
  expect((await approver.get(rules())).text).toContain('nobody else here may decide');
  await approver.post(rules(), { intent: 'decide', ruleId: alone, decision: 'approve' });
  expect(await approvalOf(alone)).toBe('approved');
});

test('other proof that is kept as support is decided with a reason, too', async () => {
  const { supplierId, serviceId, proofId } = await world.proof({ level: null });
  const without = await post(ciso, proofId, { decision: 'accept', serviceIds: [serviceId] });
  expect([without.status, without.text.includes('Say why.')]).toEqual([422, true]);
  expect((await post(ciso, proofId, { decision: 'accept', serviceIds: [serviceId], reason: 'Alleen als steun.' })).status).toBe(303);
  expect(await world.stateOf(supplierId)).toBe('gap');
});

test('the dashboard tells what was read and what was confirmed apart', async () => {
  const page = await ciso.get(world.home);
  for (const words of ['How certificates were checked', 'document checked', 'confirmed by the issuer', 'to ask again']) expect(page.text).toContain(words);
});
