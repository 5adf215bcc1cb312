import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportDatabase } from '#app/features/audit-trail/chain/report-chains.server.ts';
import { loadTrust } from '#app/features/audit-trail/signing/trust.server.ts';
import { addSignedInMember } from '#tests/setup/members.ts';
import { insertOrganisation } from '#tests/setup/organisation.ts';
import { openDeskWorld, type DeskWorld } from './desk-world.ts';
import { httpVisitor, type HttpVisitor } from './http-visitor.ts';

const name = 'Joke de Wit';
const email = 'joke@dewit-liften.example';
let world: DeskWorld;
let admin: HttpVisitor;
let page: string;
let supplierId: string;
let link: string;
beforeAll(async () => {
  world = await openDeskWorld();
  admin = await world.signIn(world.register, 'admin');
  page = `${world.home}/settings/people`;
  ({ supplierId } = await world.supplier());
  link = await world.invite(supplierId);
  await admin.post(`${world.home}/suppliers/${supplierId}/contacts/new`, { name, role: 'security', email, phone: '+31 30 999 88 77', locale: 'nl' });
});
afterAll(() => world.served.close());

const plain = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>')).replace(/<!-- -->/g, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const chains = async () => {
  const { app } = world.served;
  const { lines } = await reportDatabase(app.db.read, await loadTrust(app.config.auditKeyFile));
  return lines.filter((line) => !line.startsWith('OK') && line.includes(world.register.scope.organisationId));
};

/** Where she still is: columns of the database, and mails in their folder. */
async function tracesLeft(): Promise<string[]> {
  const { db, config } = world.served.app;
  const tables = await db.read.introspection.getTables();
  const left: string[] = [];
  for (const { name: table, columns } of tables.filter((one) => !/fts|sqlite/.test(one.name))) {
    for (const column of columns) {
      const { rows } = await sql`select 1 from ${sql.table(table)} where cast(${sql.ref(column.name)} as text) like '%joke%de%wit%' or cast(${sql.ref(column.name)} as text) like '%999 88 77%' limit 1`.execute(db.read);
      if (rows.length > 0) left.push(`${table}.${column.name}`);
    }
  }
  const mails = config.mail.folder;
  const files = (await readdir(mails).catch(() => [])).filter((file) => /joke/i.test(readFileSync(join(mails, file), 'utf8')));
  return [...left, ...files];
}

describe('who may look for people', () => {
  test('asks for the right, and for all units', async () => {
    expect((await world.ciso.get(page)).status).toBe(403);
    expect((await world.viewer.post(page, { name })).status).toBe(403);
    const { memberId, cookie } = await addSignedInMember(world.served.app, world.register.scope, { role: 'admin' });
    await world.served.app.db.write.updateTable('member').set({ is_unit_limited: 1 }).where('id', '=', memberId).execute();
    const limited = httpVisitor(world.served.url);
    limited.keepCookie(cookie.name, cookie.value);
    expect((await limited.get(page)).status).toBe(403);
    expect((await limited.post(page, { name })).status).toBe(403);
    expect((await limited.post(`${page}/export`, { name })).status).toBe(403);
  });

  test('a stranger finds no such page, and one organisation nobody of another', async () => {
    const other = await insertOrganisation(world.served.app.db, { slug: 'elders' });
    const { cookie } = await addSignedInMember(world.served.app, other, { role: 'admin' });
    const stranger = httpVisitor(world.served.url);
    stranger.keepCookie(cookie.name, cookie.value);
    expect((await stranger.post(page, { name })).status).toBe(404);
    expect(plain((await stranger.post('/o/elders/settings/people', { name, email })).text)).toContain('Nobody is found by this');
  });

  test('says what is missing', async () => {
    expect((await admin.post(page, { name: ' ', email: '' })).text).toContain('Give a name or an address.');
    expect((await admin.post(page, { name: 'J' })).status).toBe(422);
    expect((await admin.post(page, { email: 'no address' })).status).toBe(422);
    expect((await admin.post(`${page}/export`, {})).status).toBe(400);
  });
});

describe('somebody', () => {
  test('is found in every place, with why some of them stay', async () => {
    const { text, status } = await admin.post(page, { name, email });
    expect(status).toBe(200);
    const told = plain(text);
    for (const place of ['Contacts', 'Requests', 'Mails', 'Names beside the audit trail']) expect(told).toContain(`${place} (`);
    expect(told).toContain('Stays until the request is answered, withdrawn or has run out.');
  });

  test('is told apart from who has the same name', async () => {
    await admin.post(`${world.home}/suppliers/${supplierId}/contacts/new`, { name, role: 'general', email: 'joke@elders.example', locale: 'nl' });
    expect(plain((await admin.post(page, { name })).text)).toContain('More than one address stands with this name');
    const told = plain((await admin.post(page, { name, email })).text);
    expect(told).not.toContain('More than one address');
    expect(told).not.toContain('joke@elders.example');
    const contact = await world.served.app.db.read.selectFrom('contact').select('id').where('email', '=', 'joke@elders.example').executeTakeFirstOrThrow();
    await admin.post(page, { email: 'joke@elders.example', intent: 'erase' });
    expect(await world.served.app.db.read.selectFrom('contact').select('id').where('id', '=', contact.id).execute()).toEqual([]);
    expect(await world.served.app.db.read.selectFrom('contact').select('id').where('email', '=', email).execute()).not.toEqual([]);
  });

  test('is exported as JSON and as text, with a witness that does not say who', async () => {
    const json = await admin.post(`${page}/export`, { name, email, format: 'json' });
    expect(json.headers.get('content-disposition')).toContain('personal-data.json');
    const held = JSON.parse(json.text) as { places: { place: string; fields: Record<string, unknown> }[] };
    expect(held.places.find(({ place }) => place === 'contact')?.fields).toMatchObject({ name, email });
    expect(json.text).not.toMatch(/token_hash|password_hash/);
    expect((await admin.post(`${page}/export`, { name, email, format: 'txt' })).text).toContain(`name: ${name}`);
    const event = await world.served.app.db.read.selectFrom('audit_event').select('canonical').where('type', '=', 'personal_data.exported').executeTakeFirstOrThrow();
    expect(event.canonical).not.toMatch(/Joke|joke/);
  });

  test('is erased where nothing is under way, and whole once it has ended', async () => {
    await admin.post(page, { name, email, intent: 'erase' });
    const { db } = world.served.app;
    expect(await db.read.selectFrom('contact').select('id').where('email', '=', email).execute()).toEqual([]);
    expect((await world.served.app.db.read.selectFrom('invitation').select('email').executeTakeFirstOrThrow()).email).toBe(email);
    const answered = await httpVisitor(world.served.url).post(`${link}/question`, { text: 'Bel Joke de Wit terug', name, answeredBy: name });
    expect(answered.status).toBeLessThan(400);
    await world.served.app.jobs.drain();
    const told = plain((await admin.post(page, { name, email, intent: 'erase' })).text);
    expect(told).toContain('Nothing had to stay');
    expect(told).toContain('Nobody is found by this');
    expect(await chains()).toEqual([]);
    expect(await tracesLeft()).toEqual([]);
  });
});
