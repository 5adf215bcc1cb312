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
    expect(await read('')).toMatch(/Anouk Sprookjes registered \S+ .* by import/);
    expect(await read('?what=verification')).toMatch(/Sanne Voorbeeld (confirmed|refused) a certificate of/);
    expect(await read('', 'nl')).toMatch(/Anouk Sprookjes heeft \S+ .* opgenomen via een import/);
  });

  test('is filtered by the address', async () => {
    expect(await read('?what=method')).toMatch(/adopted the method as version 1/);
    expect(await read('?what=import')).toMatch(/finished the import of crediteuren-2025\.csv/);
    expect(await read('?from=2026-03-13')).not.toMatch(/adopted the method/);
    expect(await read('?what=nonsense&before=-3&who=%00')).toMatch(/Anouk Sprookjes/);
    expect(await read('?until=2020-01-01')).toMatch(/Nothing happened that fits/);
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

  test('may leave people out, and still holds; taking it is witnessed', async () => {
    const { text } = await visitor.post(`${home}/audit-trail/export`, {});
    expect((JSON.parse(text) as Extract).events.every((event) => event.personal.length === 0)).toBe(true);
    expect(text).not.toContain('Sanne Voorbeeld');
    expect(reportExtract(text)?.isWhole).toBe(true);
    expect(await read('?what=audit_trail')).toMatch(/Sanne Voorbeeld exported the audit trail/);
  });
});
