import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listContractsOfSupplier } from '#db/queries/contract.ts';
import { findRequirement } from '#db/queries/contract-requirement.ts';
import { findChainHead } from '#db/queries/chain-head.ts';
import { classify, openRegister } from '#tests/facts/register.ts';
import { addSignedInMember } from '#tests/setup/members.ts';
import { contractValues, openContractWorld, proposeValues, type ContractWorld } from './contract-world.ts';
import { answers, openDeskWorld } from './desk-world.ts';
import { httpVisitor, type HttpVisitor } from './http-visitor.ts';

let world: ContractWorld;
let buyer: HttpVisitor;
beforeAll(async () => {
  world = await openContractWorld();
  ({ buyer } = world);
});
afterAll(() => world.served.close());

const db = () => world.served.app.db.read;
const contract = (...args: Parameters<ContractWorld['contract']>) => world.contract(...args);
const asks = (contractId: string) => world.asks(contractId);
const steps = (contractId: string) => world.steps(contractId);
const stateOf = (supplierId: string) => world.stateOf(supplierId);
const agreedOf = (supplierId: string) => world.agreedOf(supplierId);
const eventsOf = async () => (await findChainHead(db(), world.register.scope.organisationId))?.sequence;

describe('a contract', () => {
  test('is recorded with its last day of notice, and stands on the supplier’s page and in the list', async () => {
    const { supplierId, contractId, path } = await contract();
    expect(await listContractsOfSupplier(db(), world.register.scope, supplierId)).toMatchObject([{ id: contractId, reference: 'CT-14', decide_by_on: '2027-09-30', is_limited: 0 }]);
    for (const page of [path, `${world.home}/suppliers/${supplierId}`, `${world.home}/contracts`]) expect((await buyer.get(page)).text, page).toContain('CT-14');
    expect((await buyer.get(path)).text).toContain('Notice at the latest on 30\u00a0Sep\u00a02027');
  });

  test('sent twice is recorded once; changed, it says so once', async () => {
    const { supplierId, contractId, path } = await contract();
    const events = await eventsOf();
    const again = await buyer.post(`${world.home}/suppliers/${supplierId}/contracts/new`, contractValues);
    expect([again.status, again.location]).toEqual([303, path]);
    await buyer.post(path, { intent: 'save', ...contractValues });
    expect(await eventsOf()).toBe(events);
    await buyer.post(path, { intent: 'save', ...contractValues, endsOn: '2028-02-29' });
    expect(await eventsOf()).toBe((events ?? 0) + 1);
    expect(await listContractsOfSupplier(db(), world.register.scope, supplierId)).toMatchObject([{ id: contractId, ends_on: '2028-02-29', decide_by_on: '2027-11-30' }]);
  });

  test.each([
    ['without a reference', { reference: ' ' }],
    ['with a last day before its first', { endsOn: '2024-12-31' }],
    ['with a day that does not exist', { endsOn: '2027-02-30' }],
    ['with half a month of notice', { noticeCount: '0.5' }],
    ['that renews itself without an end', { endsOn: '' }],
    ['about a service of somebody else', { serviceIds: 'no-such-service' }],
  ])('%s is refused, and nothing is written', async (_case, wrong) => {
    const { supplierId } = await world.supplier();
    const answer = await buyer.post(`${world.home}/suppliers/${supplierId}/contracts/new`, { ...contractValues, ...wrong });
    expect([answer.status, await listContractsOfSupplier(db(), world.register.scope, supplierId)]).toEqual([422, []]);
  });

  test('has a reference of its own with its supplier', async () => {
    const { supplierId } = await contract();
    const answer = await buyer.post(`${world.home}/suppliers/${supplierId}/contracts/new`, { ...contractValues, name: 'Iets anders' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('another contract with this reference');
  });

  test('recorded by mistake goes out of every list, and its address with it', async () => {
    const { supplierId, path } = await contract({ reference: 'CT-FOUT' });
    await buyer.post(path, { intent: 'remove' });
    expect((await buyer.get(path)).status).toBe(404);
    expect((await buyer.get(`${world.home}/suppliers/${supplierId}`)).text).not.toContain(path);
  });

  test('is there for viewers to read, and for them alone not to change', async () => {
    const { path, supplierId } = await contract();
    expect((await world.viewer.get(path)).status).toBe(200);
    expect((await world.viewer.get(`${path}?edit`)).status).toBe(403);
    expect((await world.viewer.get(`${world.home}/suppliers/${supplierId}/contracts/new`)).status).toBe(403);
    expect((await world.viewer.post(path, proposeValues)).status).toBe(403);
  });

  test('of another organisation, or under another supplier, is not there', async () => {
    const { contractId, path } = await contract();
    const other = await openRegister(world.served.app.db);
    const stranger = await world.signIn(other, 'ciso');
    expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.get(path.replace(world.home, `/o/org-${other.scope.organisationId}`))).status).toBe(404);
    const { supplierId } = await world.supplier();
    for (const end of ['', '/text', '/approval']) expect((await (await world.approver()).get(`${world.home}/suppliers/${supplierId}/contracts/${contractId}${end}`)).status, end).toBe(404);
  });
});

describe('what it asks', () => {
  test('is precontractValues with the derived level, and with the highest one while questions are open', async () => {
    expect((await buyer.get((await contract()).path)).text).toMatch(/<option value="QM20" selected=""/);
    const open = (await buyer.get((await contract({}, await world.supplier(answers.open))).path)).text;
    expect(open).toMatch(/<option value="QM30" selected=""/);
    expect(open).toContain('because questions are open');
    expect((await buyer.get((await contract({}, await world.supplier(null))).path)).text).toContain('Nobody has answered the questions');
  });

  test('is proposed once when it is sent twice', async () => {
    const { contractId, path } = await contract();
    for (let time = 0; time < 2; time += 1) expect((await buyer.post(path, proposeValues)).status).toBe(303);
    expect(await steps(contractId)).toEqual(['proposed']);
  });

  test.each([
    ['a lower level without a reason', { level: 'QM10' }],
    ['half a step on the way', { interimLevel: 'QM10' }],
    ['a step that comes too late', { interimLevel: 'QM10', interimOn: '2027-01-31' }],
    ['no day', { byOn: '' }],
    ['no level', { level: 'none' }],
    ['a hundred days to report', { reportDays: '100' }],
  ])('%s is refused', async (_case, wrong) => {
    const { contractId, path } = await contract();
    expect((await buyer.post(path, { ...proposeValues, ...wrong })).status).toBe(422);
    expect(await asks(contractId)).toBeNull();
  });

  test('is not asked for a day after the end of a contract that ends', async () => {
    const { contractId, path } = await contract({ renewal: 'none' });
    expect((await buyer.post(path, { ...proposeValues, byOn: '2028-01-31' })).status).toBe(422);
    expect(await asks(contractId)).toBeNull();
  });

  test('changes nothing about coverage, and can be had as a text in two languages', async () => {
    const { supplierId, path } = await contract();
    const before = await stateOf(supplierId);
    await buyer.post(path, proposeValues);
    expect(await stateOf(supplierId)).toBe(before);
    const text = await buyer.get(`${path}/text?language=nl`);
    expect(text.headers.get('content-disposition')).toContain('CT-14 QM20 nl.txt');
    for (const words of ['Laat een jurist', 'Liften De Wit B.V.', 'QM20', '31 december 2026', '2024/2690']) expect(text.text).toContain(words);
    expect((await buyer.get(`${path}/text?language=en`)).text).toContain('Have a lawyer review');
    expect((await buyer.get(`${path}/text?language=fr`)).status).toBe(400);
    expect((await buyer.get(`${path}?text=nl`)).text).toContain('1. Deze eis maakt deel uit');
  });

  test('cannot go to the supplier without an open page, and then it can go with the papers', async () => {
    const { contractId, path } = await contract();
    await buyer.post(path, proposeValues);
    await buyer.post(path, { intent: 'send', via: 'desk' });
    expect(await steps(contractId)).toEqual(['proposed']);
    await buyer.post(path, { intent: 'send', via: 'elsewhere' });
    expect(await steps(contractId)).toEqual(['sent', 'proposed']);
  });
});

describe('less than needed', () => {
  const lower = { ...proposeValues, level: 'QM10', reason: 'Alleen losse onderdelen, zonder toegang.' };
  const decide = async (contractId: string, values: Record<string, string> = {}) => ({ decision: 'approve', requirementId: (await asks(contractId))?.id ?? '', seenHighest: 'QM20', ...values });

  test('waits for somebody else who may approve, and can then be sent', async () => {
    const { contractId, path } = await contract();
    await buyer.post(path, lower);
    expect(await asks(contractId)).toMatchObject({ level: 'QM10', approval: 'asked' });
    await buyer.post(path, { intent: 'send', via: 'elsewhere' });
    await buyer.post(path, { intent: 'record_agreed', requirementId: (await asks(contractId))?.id });
    expect(await steps(contractId), 'nothing goes out before that').toEqual(['proposed']);
    expect((await buyer.post(`${path}/approval`, await decide(contractId))).status).toBe(403);
    const visitor = await world.approver('viewer');
    expect((await visitor.get(`${path}/approval`)).text).toContain('Alleen losse onderdelen');
    const decision = await decide(contractId);
    for (let time = 0; time < 2; time += 1) expect((await visitor.post(`${path}/approval`, decision)).status).toBe(303);
    expect(await asks(contractId)).toMatchObject({ approval: 'given', level: 'QM10' });
    await buyer.post(path, { intent: 'send', via: 'elsewhere' });
    expect(await steps(contractId)).toEqual(['sent', 'proposed', 'proposed']);
    expect((await buyer.get(path)).text).toContain('Asks less, with approval');
  });

  test('is decided by another one than who asked, unless there is nobody else', async () => {
    const alone = await openDeskWorld();
    try {
      const { cookie } = await addSignedInMember(alone.served.app, alone.register.scope, { role: 'ciso', canApprove: true });
      await alone.served.app.db.write.updateTable('member').set({ can_approve: 0 }).where('id', '=', alone.register.memberId).execute();
      const only = httpVisitor(alone.served.url);
      only.keepCookie(cookie.name, cookie.value);
      const { supplierId } = await alone.supplier();
      const path = (await only.post(`${alone.home}/suppliers/${supplierId}/contracts/new`, contractValues)).location;
      await only.post(path, lower);
      const contractId = path.split('/').at(-1) ?? '';
      const waiting = await findRequirement(alone.served.app.db.read, alone.register.scope, contractId);
      const decision = { decision: 'approve', requirementId: waiting?.id ?? '', seenHighest: 'QM20' };
      await alone.served.app.db.write.updateTable('member').set({ can_approve: 1 }).where('id', '=', alone.register.memberId).execute();
      await only.post(`${path}/approval`, decision);
      expect((await findRequirement(alone.served.app.db.read, alone.register.scope, contractId))?.approval).toBe('asked');
      await alone.served.app.db.write.updateTable('member').set({ can_approve: 0 }).where('id', '=', alone.register.memberId).execute();
      expect((await only.get(`${path}/approval`)).text).toContain('You are the only member who may approve');
      await only.post(`${path}/approval`, decision);
      expect((await findRequirement(alone.served.app.db.read, alone.register.scope, contractId))?.approval).toBe('given');
      expect((await only.get(`${alone.home}/audit-trail`)).text).toContain('as the only member who may approve');
    } finally {
      await alone.served.close();
    }
  });

  test('that was not approved needs a note, and can be asked again', async () => {
    const { contractId, path } = await contract();
    await buyer.post(path, lower);
    const visitor = await world.approver();
    expect((await visitor.post(`${path}/approval`, await decide(contractId, { decision: 'refuse' }))).status).toBe(422);
    await visitor.post(`${path}/approval`, await decide(contractId, { decision: 'refuse', note: 'De reden zegt te weinig.' }));
    expect(await asks(contractId)).toMatchObject({ approval: 'refused' });
    await buyer.post(path, lower);
    expect(await asks(contractId)).toMatchObject({ approval: 'asked' });
  });

  test('is not approved over what the approver did not see, and an approval ends when more is needed', async () => {
    const { supplierId, serviceId } = await world.supplier();
    const { contractId, path } = await contract({}, { supplierId });
    await buyer.post(path, lower);
    const visitor = await world.approver();
    const decision = await decide(contractId);
    await classify(world.register, { supplierId, serviceId }, '2026-03-14T08:00:00.000Z', { ...answers.QM20, incidentImpact: 'standstill' });
    await visitor.post(`${path}/approval`, decision);
    expect(await asks(contractId)).toMatchObject({ approval: 'asked' });
    await visitor.post(`${path}/approval`, { ...decision, seenHighest: 'QM30' });
    expect(await asks(contractId)).toMatchObject({ approval: 'given', needed_highest: 'QM30' });
  });

  test('a level that rose makes it ask less than needed, in its page and in the list', async () => {
    const { supplierId, serviceId } = await world.supplier();
    const { contractId, path } = await contract({ reference: 'CT-STIJGT' }, { supplierId });
    await buyer.post(path, lower);
    await (await world.approver()).post(`${path}/approval`, await decide(contractId));
    expect((await buyer.get(`${world.home}/contracts?show=less`)).text).not.toContain('CT-STIJGT');
    await classify(world.register, { supplierId, serviceId }, '2026-03-14T08:00:00.000Z', { ...answers.QM20, incidentImpact: 'standstill' });
    const page = await buyer.get(path);
    for (const words of ['Contract asks less than needed', 'so it is withdrawn']) expect(page.text).toContain(words);
    expect((await buyer.get(`${world.home}/contracts?show=less`)).text).toContain('CT-STIJGT');
    await buyer.post(path, { intent: 'send', via: 'elsewhere' });
    expect(await steps(contractId), 'it cannot be sent any more').toEqual(['proposed', 'proposed']);
  });
});

describe('what was settled elsewhere', () => {
  test('is recorded as agreed, with or without a date for the gap', async () => {
    for (const isAgreedDate of [undefined, 'on']) {
      const { supplierId, contractId, path } = await contract();
      await buyer.post(path, proposeValues);
      const requirementId = (await asks(contractId))?.id;
      await buyer.post(path, { intent: 'record_agreed', requirementId, isAgreedDate });
      expect(await asks(contractId)).toMatchObject({ state: 'agreed' });
      expect(await agreedOf(supplierId)).toBe(isAgreedDate ? '2026-12-31' : null);
    }
  });

  test('is recorded as refused with what was said', async () => {
    const { contractId, path } = await contract();
    await buyer.post(path, proposeValues);
    const requirementId = (await asks(contractId))?.id;
    expect((await buyer.post(path, { intent: 'record_refused', requirementId })).status).toBe(422);
    await buyer.post(path, { intent: 'record_refused', requirementId, note: 'Publiceert eigen toezeggingen.' });
    expect(await asks(contractId)).toMatchObject({ state: 'refused', said: 'Publiceert eigen toezeggingen.' });
  });

  test('of an intent that does not exist is nothing', async () => {
    const { path } = await contract();
    expect((await buyer.post(path, { intent: 'erase' })).status).toBe(400);
  });
});

test('the list shows views and months, and goes out as a file', async () => {
  await contract({ reference: 'CT-APRIL', endsOn: '2026-04-30', renewal: 'none' });
  await contract({ reference: 'CT-OUD', startsOn: '2020-01-01', endsOn: '2025-12-31', renewal: 'none' });
  const ending = await buyer.get(`${world.home}/contracts?show=ending`);
  expect(ending.text).toContain('CT-APRIL');
  expect(ending.text).toContain('The last day for notice was 31\u00a0Jan\u00a02026');
  expect((await buyer.get(`${world.home}/contracts?month=2026-04`)).text).toContain('CT-APRIL');
  expect((await buyer.get(`${world.home}/contracts`)).text).not.toContain('CT-OUD');
  expect((await buyer.get(`${world.home}/contracts?show=over`)).text).toContain('CT-OUD');
  const csv = await buyer.get(`${world.home}/export/contracts.csv?show=ending`);
  expect(csv.headers.get('content-type')).toContain('text/csv');
  expect(csv.text).toContain('CT-APRIL');
  expect(csv.text).not.toContain('CT-OUD');
});
