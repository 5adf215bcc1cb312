import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { transact } from '#db/dialect/transact.ts';
import { insertSuppliers } from '#db/queries/supplier.ts';
import { addSignedInMember } from '#tests/setup/members.ts';
import { insertOrganisation } from '#tests/setup/organisation.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import { httpVisitor, type HttpVisitor } from './http-visitor.ts';
import { serveFromSource } from './pages.ts';

let served: ServedApp;
let scope: OrganisationScope;
let admin: HttpVisitor;
const page = '/o/waterwerken/settings';
beforeEach(async () => {
  served = await serveFromSource();
  scope = await insertOrganisation(served.app.db, { slug: 'waterwerken' });
  const member = await addSignedInMember(served.app, scope, { role: 'admin' });
  admin = httpVisitor(served.url);
  admin.keepCookie(member.cookie.name, member.cookie.value);
});
afterEach(() => served.close());

const asItStands = {
  intent: 'save',
  name: 'Waterwerken Verzonnen',
  entityClass: 'essential',
  sector: '6',
  country: 'NL',
  timeZone: 'Europe/Amsterdam',
  legalRegime: 'cbw',
  contractingAuthority: 'no',
  locale: 'nl',
};
const events = () => served.app.db.read.selectFrom('audit_event').select(['type', 'canonical']).orderBy('sequence').execute();
const units = () => served.app.db.read.selectFrom('unit').selectAll().orderBy('name').execute();
const addUnit = (unitName: string) => admin.post(page, { intent: 'add_unit', unitName });

describe('the organisation', () => {
  test('changes by what differs, and the witness names that alone', async () => {
    expect((await admin.post(page, { ...asItStands, name: 'Waterwerken Nieuw', sector: '1e' })).location).toBe(page);
    const [event] = await events();
    expect(event?.type).toBe('organisation.changed');
    expect(JSON.parse(event?.canonical ?? '')).toMatchObject({
      data: { changes: { name: { from: 'Waterwerken Verzonnen', to: 'Waterwerken Nieuw' }, sector_number: { from: 6, to: 1 }, subsector_code: { from: null, to: 'e' } } },
    });
    expect((await admin.get(page)).text).toContain('Waterwerken Nieuw');
  });

  test('that is saved as it stands leaves no witness', async () => {
    expect((await admin.post(page, asItStands)).location).toBe(page);
    expect(await events()).toEqual([]);
  });

  test('lives in its own time zone', async () => {
    await admin.post(page, { ...asItStands, timeZone: 'Pacific/Auckland' });
    expect((await admin.post(page, { ...asItStands, timeZone: 'Europe/Nowhere' })).status).toBe(422);
    expect(await served.app.db.read.selectFrom('organisation').select('time_zone').executeTakeFirst()).toEqual({ time_zone: 'Pacific/Auckland' });
  });
});

describe('units', () => {
  test('have names of their own', async () => {
    await addUnit('Zuivering');
    const answer = await addUnit('zuivering');
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('There is a unit of this name already.');
    expect(await units()).toHaveLength(1);
  });

  test('are renamed and removed', async () => {
    await addUnit('Zuivering');
    const [unit] = await units();
    await admin.post(page, { intent: 'rename_unit', unitId: unit?.id ?? '', unitName: 'Drinkwater' });
    expect((await units()).map((one) => one.name)).toEqual(['Drinkwater']);
    await admin.post(page, { intent: 'remove_unit', unitId: unit?.id ?? '' });
    expect(await units()).toEqual([]);
    expect((await events()).map((event) => event.type)).toEqual(['unit.created', 'unit.changed', 'unit.removed']);
  });

  test('stay while they own a supplier', async () => {
    await addUnit('Zuivering');
    const [unit] = await units();
    const supplier = { id: 's', legal_name: 'Pompen B.V.', name_key: 'pompen bv', unit_id: unit?.id ?? null, created_at: served.clock.now() };
    await transact(served.app.db, (tx) => insertSuppliers(tx, scope, [supplier]));
    const answer = await admin.post(page, { intent: 'remove_unit', unitId: unit?.id ?? '' });
    expect(answer.status).toBe(422);
    expect(await units()).toHaveLength(1);
  });

  test('of another organisation are not found', async () => {
    const other = await insertOrganisation(served.app.db, { slug: 'elders' });
    await served.app.db.write.insertInto('unit').values({ organisation_id: other.organisationId, id: 'u', name: 'Hun', created_at: served.clock.now() }).execute();
    expect((await admin.post(page, { intent: 'remove_unit', unitId: 'u' })).status).toBe(404);
    expect((await admin.post(page, { intent: 'rename_unit', unitId: 'u', unitName: 'Ons' })).status).toBe(404);
  });
});
