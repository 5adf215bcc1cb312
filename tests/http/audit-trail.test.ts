import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportExtract } from '#app/features/audit-trail/chain/report-chains.server.ts';
import type { Extract } from '#app/features/audit-trail/extract/extract.ts';
import type { ServedApp } from '#tests/setup/served-app.ts';
import { httpVisitor, type HttpVisitor } from './http-visitor.ts';
import { serveFromSource } from './pages.ts';

const home = '/o/drinkwater-nergenshuizen';
let served: ServedApp;
let visitor: HttpVisitor;
beforeAll(async () => {
  served = await serveFromSource();
  visitor = httpVisitor(served.url);
  await visitor.post('/demo', {});
});
afterAll(() => served.close());

/** What a reader sees, without tags. */
const read = async (search: string, language = 'en') => {
  const { status, text } = await visitor.get(`${home}/audit-trail${search}`, { 'accept-language': language });
  expect(status).toBe(200);
  const main = text.slice(text.indexOf('<main'), text.indexOf('</main>')).replace(/<pre[\s\S]*?<\/pre>/g, '');
  return main.replace(/<!-- -->/g, '').replace(/<option[\s\S]*?<\/option>/g, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
};

describe('the trail on the screen', () => {
  test('tells what happened as sentences, in both languages', async () => {
    expect(await read('')).toMatch(/Sanne Voorbeeld judged the incident at .* significant, known since 13 Mar 2026/);
    expect(await read('?what=verification')).toMatch(/Sanne Voorbeeld (confirmed|refused) a certificate of/);
    expect(await read('', 'nl')).toMatch(/Sanne Voorbeeld heeft het incident bij .* beoordeeld als significant/);
  });

  test('is filtered by the address', async () => {
    expect(await read('?what=method')).toMatch(/adopted the method as version 1/);
    expect(await read('?what=import')).toMatch(/finished the import of crediteuren-2025\.csv/);
    expect(await read('?from=2026-03-13')).not.toMatch(/adopted the method/);
    expect(await read('?what=nonsense&before=-3&who=%00')).toMatch(/Anouk Sprookjes/);
    const [hit, name = ''] = /judged the incident at (\w+)/.exec(await read('?what=incident')) ?? [];
    expect(hit).toBeDefined();
    expect(await read(`?what=incident&q=${name.toLowerCase()}`)).toContain(hit);
    const [other] = [...(await read('?what=verification')).matchAll(/certificate of (\w+)/g)].map(([, one]) => one).filter((one) => one !== name);
    expect(other).toBeDefined();
    expect(await read(`?q=${name}`)).not.toContain(`certificate of ${other}`);
    expect(await read('?q=bestaat%20nergens')).toMatch(/Nothing happened that fits/);
    expect(await read('?until=2020-01-01')).toMatch(/Nothing happened that fits/);
  });

  test('says what people wrote, and where it was erased', async () => {
    expect(await read('?what=verification')).toMatch(/refused a certificate of [^(]* \((?!\[erased\])[^)]+\)/);
    await served.app.db.write.deleteFrom('audit_personal').where('field', '=', 'data.reason').execute();
    expect(await read('?what=verification')).toMatch(/refused a certificate of [^(]* \(\[erased\]\)/);
    expect(await read('?check=now')).toMatch(/The chain holds/);
  });

  test('goes on page by page', async () => {
    const first = await visitor.get(`${home}/audit-trail?what=supplier`);
    const next = /href="[^"]*\?what=supplier&amp;before=(\d+)"/.exec(first.text)?.[1];
    expect(Number(next)).toBeGreaterThan(0);
    expect(await read(`?what=supplier&before=${next}`)).toMatch(/Event/);
  });

  test('checks the chain when asked', async () => {
    expect(await read('?check=now')).toMatch(/The chain holds .*events, all links hold/);
    expect(await read('')).not.toMatch(/The chain holds/);
  });
});

describe('the trail as a file', () => {
  test('can be checked without the database', async () => {
    const answer = await visitor.post(`${home}/audit-trail/export`, { personal: 'yes' });
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="audit-trail-drinkwater-nergenshuizen-2026-03-14.json"');
    expect(reportExtract(answer.text)).toMatchObject({ isWhole: true, lines: [expect.stringContaining('Drinkwaterbedrijf Nergenshuizen')] });
    expect((JSON.parse(answer.text) as Extract).events.some((event) => event.personal.length > 0)).toBe(true);
    const changed = answer.text.replace('crediteuren-2025', 'crediteuren-2026');
    expect(reportExtract(changed)?.isWhole).toBe(false);
  });

  test('may be a stretch of days, which holds by itself', async () => {
    const { headers, text } = await visitor.post(`${home}/audit-trail/export`, { from: '2026-02-01', until: '2026-02-28' });
    expect(headers.get('content-disposition')).toContain('-2026-02-01-2026-02-28.json');
    const extract = JSON.parse(text) as Extract;
    const days = extract.events.map((event) => event.at.slice(0, 10));
    expect([days.at(0), days.at(-1)].every((day) => day?.startsWith('2026-0'))).toBe(true);
    expect(days.every((day) => day >= '2026-01-31' && day <= '2026-02-28')).toBe(true);
    expect(extract.events.length).toBe(extract.head.sequence - (extract.from?.sequence ?? 0));
    expect(reportExtract(text)).toMatchObject({ isWhole: true, lines: [expect.stringMatching(new RegExp(`^OK .*signed up to event.*extract from event ${(extract.from?.sequence ?? 0) + 1} `))] });
    const broken = (change: (one: Extract) => void) => {
      const one = JSON.parse(text) as Extract;
      change(one);
      return reportExtract(JSON.stringify(one))?.isWhole ?? null;
    };
    expect(broken((one) => one.events.shift())).toBe(false);
    expect(broken((one) => one.events.pop())).toBe(false);
    expect(broken((one) => one.events.splice(3, 1))).toBe(false);
    expect(broken((one) => Object.assign(one.from ?? {}, { hash: 'f'.repeat(64) }))).toBe(false);
    expect(broken((one) => Object.assign(one, { from: undefined }))).toBeNull();
    expect(await read('?what=audit_trail')).toMatch(/exported events [\d,]+ to [\d,]+ of the audit trail/);
  });

  test('of days on which nothing happened, or that are none, is not made', async () => {
    expect(await visitor.post(`${home}/audit-trail/export`, { until: '2020-01-01' })).toMatchObject({ status: 303, location: `${home}/audit-trail#chain` });
    expect((await visitor.post(`${home}/audit-trail/export`, { from: '2026-03-10', until: '2026-02-01' })).status).toBe(303);
    expect((await visitor.post(`${home}/audit-trail/export`, { from: 'gisteren' })).status).toBe(400);
  });

  test('may leave people out, and still holds; taking it is witnessed', async () => {
    const { text } = await visitor.post(`${home}/audit-trail/export`, {});
    expect((JSON.parse(text) as Extract).events.every((event) => event.personal.length === 0)).toBe(true);
    expect(text).not.toContain('Sanne Voorbeeld');
    expect(reportExtract(text)?.isWhole).toBe(true);
    expect(await read('?what=audit_trail')).toMatch(/Sanne Voorbeeld exported the audit trail/);
  });
});
