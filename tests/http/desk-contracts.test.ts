import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linkIn, openContractWorld, proposeValues, type ContractWorld } from './contract-world.ts';
import { today } from './desk-world.ts';
import { httpVisitor, type HttpVisitor } from './http-visitor.ts';

let world: ContractWorld;
let buyer: HttpVisitor;
beforeAll(async () => {
  world = await openContractWorld();
  ({ buyer } = world);
});
afterAll(() => world.served.close());

const db = () => world.served.app.db.read;
const guest = (): HttpVisitor => httpVisitor(world.served.url);
const contract = (...args: Parameters<ContractWorld['contract']>) => world.contract(...args);
const sent = (...args: Parameters<ContractWorld['sent']>) => world.sent(...args);
const asks = (contractId: string) => world.asks(contractId);
const steps = (contractId: string) => world.steps(contractId);
const stateOf = (supplierId: string) => world.stateOf(supplierId);
const agreedOf = (supplierId: string) => world.agreedOf(supplierId);

describe('the supplier', () => {
  const answer = (requirementId: string, values: Record<string, string> = {}) => ({ answer: 'accepted', requirementId, answeredBy: 'Joke de Wit', ...values });
  const noticeOf = (supplierId: string) => db().selectFrom('outbox_mail').selectAll().where('supplier_id', '=', supplierId).where('kind', '=', 'answer-notice').execute();

  test('gets a mail in its language with a link of its own, and sees it on its page', async () => {
    const { mail, link } = await sent();
    expect(mail.subject).toContain('wat contract CT-14 vraagt');
    for (const words of ['vrijwillig', 'QM20', '31 december 2026']) expect(mail.text).toContain(words);
    expect(mail.text).not.toMatch(/verplicht/);
    const page = await guest().get(link);
    for (const words of ['CT-14', 'QM20', '31 december 2026', 'hiaat met afgesproken datum']) expect(page.text, words).toContain(words);
    expect((await guest().get(link.replace(/\/contract.*/, ''))).text).toContain('Wat uw contract vraagt');
  });

  test('does not see what is only proposed', async () => {
    const { supplierId } = await world.supplier();
    const link = await world.invite(supplierId);
    const { contractId, path } = await contract({}, { supplierId });
    await buyer.post(path, proposeValues);
    expect((await guest().get(link)).text).not.toContain('CT-14');
    expect((await guest().get(`${link}/contract/${contractId}`)).status).toBe(404);
  });

  test('accepts: it is agreed, the gap has a date, and who sent it hears of it, once', async () => {
    const { supplierId, contractId, link, requirementId, path } = await sent();
    expect(await stateOf(supplierId)).toBe('gap');
    for (let time = 0; time < 2; time += 1) expect((await guest().post(link, answer(requirementId))).status).toBe(303);
    expect(await steps(contractId)).toEqual(['agreed', 'sent', 'proposed']);
    expect([await stateOf(supplierId), await agreedOf(supplierId)]).toEqual(['gap_agreed', '2026-12-31']);
    const notices = await noticeOf(supplierId);
    expect(notices.map((mail) => mail.subject)).toEqual(['Liften De Wit B.V. accepts what the contract asks']);
    expect(notices[0]?.to_name).toBe('Robin procurement');
    expect((await buyer.get(path)).text).toContain('Agreed');
  });

  test('who promised a sooner date before keeps it', async () => {
    const { supplierId, link, requirementId } = await sent();
    const invitation = link.replace(/\/contract.*/, '');
    await guest().post(`${invitation}/no-certificate`, { expectedOn: '2026-09-30', answeredBy: 'Joke' });
    expect((await guest().get(link)).text).not.toContain('hiaat met afgesproken datum');
    await guest().post(link, answer(requirementId));
    expect(await agreedOf(supplierId)).toBe('2026-09-30');
  });

  test('names another date, which the organisation accepts or not', async () => {
    const { supplierId, contractId, link, requirementId, path } = await sent();
    expect((await guest().post(link, answer(requirementId, { answer: 'other_date', otherOn: '2026-12-31' }))).status, 'the same day').toBe(422);
    await guest().post(link, answer(requirementId, { answer: 'other_date', otherOn: '2027-03-31', text: 'De audit is in februari.' }));
    expect([await stateOf(supplierId), await agreedOf(supplierId)]).toEqual(['gap', null]);
    expect((await buyer.get(`${world.home}/contracts?show=with_us`)).text).toContain('Supplier names another date');
    const page = await buyer.get(path);
    for (const words of ['31 Mar 2027', 'De audit is in februari.']) expect(page.text).toContain(words);
    const countered = (await asks(contractId))?.id ?? '';
    for (let time = 0; time < 2; time += 1) await buyer.post(path, { intent: 'accept_date', requirementId: countered, isAgreedDate: 'on' });
    expect(await asks(contractId)).toMatchObject({ state: 'agreed', by_on: '2027-03-31' });
    expect(await steps(contractId)).toEqual(['agreed', 'countered', 'sent', 'proposed']);
    expect(await agreedOf(supplierId)).toBe('2027-03-31');
    expect((await world.lastMail(supplierId)).subject).toContain('gaat akkoord met uw datum');
  });

  test('whose date is not accepted gets a mail with a link, and answers again', async () => {
    const { supplierId, contractId, link, requirementId, path } = await sent();
    await guest().post(link, answer(requirementId, { answer: 'other_date', otherOn: '2027-03-31' }));
    await buyer.post(path, { intent: 'hold_date', requirementId: (await asks(contractId))?.id });
    expect(await asks(contractId)).toMatchObject({ state: 'sent', by_on: '2026-12-31' });
    const fresh = linkIn((await world.lastMail(supplierId)).text);
    expect(fresh).not.toBe(link);
    expect((await guest().post(fresh, answer((await asks(contractId))?.id ?? ''))).status).toBe(303);
    expect(await asks(contractId)).toMatchObject({ state: 'agreed' });
  });

  test('refuses with a reason, and not without', async () => {
    const { contractId, link, requirementId } = await sent();
    expect((await guest().post(link, answer(requirementId, { answer: 'refused', text: ' ' }))).status).toBe(422);
    await guest().post(link, answer(requirementId, { answer: 'refused', text: 'Wij onderhandelen niet per klant.' }));
    expect(await asks(contractId)).toMatchObject({ state: 'refused', said: 'Wij onderhandelen niet per klant.', said_by: 'Joke de Wit' });
    expect((await buyer.get(`${world.home}/contracts?show=refused`)).text).toContain('CT-14');
  });

  test.each([
    ['in the past', { answer: 'other_date', otherOn: today }],
    ['too far away', { answer: 'other_date', otherOn: '2028-03-15' }],
    ['nobody', { answeredBy: ' ' }],
    ['something else', { answer: 'maybe' }],
  ])('%s is refused and changes nothing', async (_case, wrong) => {
    const { contractId, link, requirementId } = await sent();
    expect((await guest().post(link, answer(requirementId, wrong))).status).toBe(422);
    expect(await steps(contractId)).toEqual(['sent', 'proposed']);
  });

  test('does not accept what it did not see', async () => {
    const { supplierId, contractId, link, requirementId, path } = await sent();
    await buyer.post(path, { ...proposeValues, level: 'QM30' });
    expect((await guest().post(link, answer(requirementId))).status).toBe(404);
    await buyer.post(path, { intent: 'send', via: 'desk' });
    await guest().post(link, answer(requirementId));
    expect(await steps(contractId)).toEqual(['sent', 'proposed', 'sent', 'proposed']);
    expect(await stateOf(supplierId)).toBe('gap');
  });

  test('of another contract, or with another link, finds nothing', async () => {
    const [one, other] = [await sent(), await sent()];
    expect((await guest().get(`${one.link.replace(/\/contract.*/, '')}/contract/${other.contractId}`)).status).toBe(404);
    expect((await guest().post(`${one.link.replace(/\/contract.*/, '')}/contract/${other.contractId}`, answer(other.requirementId))).status).toBe(404);
    expect(await steps(other.contractId)).toEqual(['sent', 'proposed']);
  });
});
