import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDeskWorld, type DeskWorld } from './desk-world.ts';
import type { HttpVisitor } from './http-visitor.ts';

let world: DeskWorld;
let buyer: HttpVisitor;
beforeAll(async () => {
  world = await openDeskWorld();
  buyer = await world.signIn(world.register, 'procurement');
});
afterAll(() => world.served.close());

const db = () => world.served.app.db.read;

describe('what must be known before a bad day', () => {
  test('a contact says when the number is answered, and the sheet puts that number first', async () => {
    const { supplierId } = await world.supplier(null);
    const page = `${world.home}/suppliers/${supplierId}`;
    await buyer.post(`${page}/contacts/new`, { name: 'Storingsdienst', role: 'general', phone: '088 0000000', reachable: 'always', intent: 'save' });
    const sheet = (await buyer.get(`${page}/incident`)).text;
    expect(sheet).toContain('day and night');
    expect(sheet.indexOf('tel:0880000000')).toBeLessThan(sheet.indexOf('tel:0300000000'));
    const saved = await db().selectFrom('contact').select(['id', 'reachable']).where('supplier_id', '=', supplierId).where('name', '=', 'Storingsdienst').executeTakeFirstOrThrow();
    expect(saved.reachable).toBe('always');
    expect((await buyer.get(`${page}/contacts/${saved.id}`)).text).toMatch(/name="reachable"[^>]*checked=""[^>]*value="always"|checked=""[^>]*name="reachable"[^>]*value="always"/);
  });

  test('a supplied service says how hard it is to replace, by what, and what is left; each change has its witness', async () => {
    const { supplierId, serviceId } = await world.supplier(null);
    const page = `${world.home}/suppliers/${supplierId}`;
    const service = { name: 'Liftonderhoud', ictKind: 'other', processSupported: 'Goederenvervoer', substitutability: 'medium', alternatives: 'no', fallback: 'Trappen lopen', intent: 'save' };
    expect((await buyer.post(`${page}/services/${serviceId}`, service)).status).toBe(303);
    const sheet = (await buyer.get(`${page}/incident`)).text;
    for (const part of ['Goederenvervoer', 'With effort, no alternative', 'Trappen lopen']) expect(sheet).toContain(part);
    const event = await db().selectFrom('audit_event').select(['chain_id', 'sequence', 'canonical']).where('type', '=', 'service.changed').where('supplier_id', '=', supplierId).executeTakeFirstOrThrow();
    expect(JSON.parse(event.canonical).data.changes.substitutability).toEqual({ from: null, to: 'medium' });
    // Words stand beside the chain, where they can be erased.
    const words = await db().selectFrom('audit_personal').select('value').where('chain_id', '=', event.chain_id).where('sequence', '=', event.sequence).execute();
    expect(words.map(({ value }) => value)).toContain('Trappen lopen');
    expect((await buyer.post(`${page}/services/${serviceId}`, { ...service, substitutability: 'impossible' })).status).toBe(422);
    await buyer.post(`${page}/services/${serviceId}`, { name: 'Liftonderhoud', ictKind: 'other', intent: 'save' });
    expect(await db().selectFrom('supplied_service').select(['substitutability', 'alternatives', 'fallback']).where('id', '=', serviceId).executeTakeFirstOrThrow()).toEqual({ substitutability: null, alternatives: null, fallback: null });
  });

  test.each([
    ['12', 303, 12],
    ['', 303, null],
    ['0', 422, null],
    ['1.5', 422, null],
    ['721', 422, null],
    ['een dag', 422, null],
  ])('an agreed term of %j hours answers %i and is kept as %s', async (notificationHours, status, kept) => {
    const { supplierId } = await world.supplier(null);
    const answer = await buyer.post(`${world.home}/suppliers/${supplierId}/edit`, { legalName: 'Liften De Wit B.V.', ownReference: 'CR-1042', note: 'x', allowDuplicate: 'on', notificationHours });
    expect(answer.status).toBe(status);
    if (status === 422) expect(answer.text).toContain('Enter whole hours, from 1 to 720, or leave it empty.');
    expect((await db().selectFrom('supplier').select('notification_hours').where('id', '=', supplierId).executeTakeFirstOrThrow()).notification_hours).toBe(kept);
  });

  test('an admin names the number that suppliers call; what cannot be dialled is refused', async () => {
    const admin = await world.signIn(world.register, 'admin');
    const settings = { intent: 'save', name: 'Waterwerken Verzonnen', entityClass: 'essential', sector: '6', country: 'NL', timeZone: 'Europe/Amsterdam', legalRegime: 'cbw', contractingAuthority: 'no', locale: 'nl' };
    const phoneOf = async () => (await db().selectFrom('organisation').select('incident_phone').where('id', '=', world.register.scope.organisationId).executeTakeFirstOrThrow()).incident_phone;
    expect((await admin.post(`${world.home}/settings`, { ...settings, incidentPhone: 'bel ons' })).status).toBe(422);
    expect(await phoneOf()).toBeNull();
    expect((await admin.post(`${world.home}/settings`, { ...settings, incidentPhone: '+31 (0)20 000-0112' })).status).toBe(303);
    expect(await phoneOf()).toBe('+31 20 000 0112');
    expect((await admin.get(`${world.home}/settings`)).text).toContain('value="+31 20 000 0112"');
  });
});
