import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findPersonByEmail } from '#db/queries/person.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import { httpVisitor } from './http-visitor.ts';
import { serveFromSource } from './pages.ts';

let served: ServedApp;
beforeEach(async () => {
  served = await serveFromSource();
});
afterEach(() => served.close());

const answers = {
  name: 'Waterwerken Verzonnen',
  entityClass: 'essential',
  sector: '6',
  country: 'NL',
  timeZone: 'Europe/Amsterdam',
  legalRegime: 'cbw',
  contractingAuthority: 'yes',
  adminName: 'Noor Verzonnen',
  email: 'Noor@Waterwerken.example',
  password: 'een zin om te onthouden',
};
const setUp = (code = served.app.setUpCode, changes: Record<string, string> = {}) =>
  httpVisitor(served.url).post('/set-up', { ...answers, code, ...changes });

describe('an empty installation', () => {
  test('offers to set up, or to look around', async () => {
    const { status, text } = await httpVisitor(served.url).get('/');
    expect(status).toBe(200);
    expect(text).toContain('href="/set-up"');
    expect(text).toContain('action="/demo"');
  });

  test('is nobody’s without the code of the console', async () => {
    const answer = await setUp('AAAA-AAAA-AAAA');
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('This is not the code that the console shows.');
    expect(answer.text).not.toContain(answers.password);
    expect(answer.headers.getSetCookie().join()).not.toContain('session');
    expect(await findPersonByEmail(served.app.db.read, answers.email)).toBeNull();
  });

  test('lets nobody try codes for long', async () => {
    await served.close();
    served = await serveFromSource({ environment: { LIMIT_SIGN_IN: '3' } });
    for (let attempt = 0; attempt < 3; attempt += 1) expect((await setUp('AAAA-AAAA-AAAA')).status).toBe(422);
    expect((await setUp()).status).toBe(429);
  });

  test('takes the code without dashes and in small letters', async () => {
    const answer = await setUp(served.app.setUpCode.toLowerCase().replaceAll('-', ' '));
    expect(answer.location).toBe('/o/waterwerken-verzonnen');
  });

  test('says what is missing, beside each question, and keeps what was typed', async () => {
    const answer = await setUp(served.app.setUpCode, { sector: '1', email: 'noor', password: 'kort' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Use at least 12 characters.');
    expect(answer.text).toContain('This is not an e-mail address.');
    expect(answer.text).toContain('value="Waterwerken Verzonnen"');
  });
});

describe('setting up', () => {
  test('makes the organisation, signs its first admin in, and closes the door behind', async () => {
    const visitor = httpVisitor(served.url);
    const answer = await visitor.post('/set-up', { ...answers, code: served.app.setUpCode });
    expect(answer).toMatchObject({ status: 303, location: '/o/waterwerken-verzonnen' });
    const home = await visitor.get('/o/waterwerken-verzonnen');
    expect(home.text).toContain('Noor Verzonnen');
    expect(home.text).toContain('Waterwerken Verzonnen is ready.');
    expect((await visitor.get('/o/waterwerken-verzonnen')).text).not.toContain('Waterwerken Verzonnen is ready.');

    expect((await setUp()).location).toBe('/sign-in');
    expect((await httpVisitor(served.url).get('/set-up')).location).toBe('/sign-in');
    expect((await httpVisitor(served.url).get('/')).location).toBe('/sign-in');
  });

  test('says before and after that one person alone may approve', async () => {
    const visitor = httpVisitor(served.url);
    expect((await visitor.get('/set-up')).text).toContain('You will be the only one with that right');
    const { location } = await visitor.post('/set-up', { ...answers, code: served.app.setUpCode });
    expect((await visitor.get(`${location}/members`)).text).toContain('Only Noor Verzonnen may approve');
  });

  test('gives the first member the right to approve, and witnesses', async () => {
    await setUp();
    const { db } = served.app;
    const member = await db.read.selectFrom('member').selectAll().executeTakeFirstOrThrow();
    expect(member).toMatchObject({ role: 'admin', can_approve: 1 });
    const events = await db.read.selectFrom('audit_event').select('type').orderBy('chain_id').orderBy('sequence').execute();
    expect(events.map((event) => event.type).sort()).toEqual(['installation.organisation_created', 'member.joined', 'organisation.created', 'person.registered', 'person.signed_in']);
    expect(await db.read.selectFrom('organisation').select(['sector_number', 'contracting_authority']).executeTakeFirst()).toEqual({ sector_number: 6, contracting_authority: 1 });
  });
});
