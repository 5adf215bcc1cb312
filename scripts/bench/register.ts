import { join } from 'node:path';
import { SQLite } from '#db/dialect/sqlite-module.ts';
import type { Member } from './member.ts';

const themes = [
  'Software',
  'Onderhoud gemalen',
  'Schoonmaak',
  'Drukwerk',
  'Netwerkbeheer',
  'Transport',
  'Advies',
  'Meetapparatuur',
];

/** An invented list of suppliers, one a line, as CSV; another start gives others. */
export function supplierList(count: number, start = 0): string {
  const lines = Array.from({ length: count }, (_, place) => {
    const index = start + place;
    const theme = themes[index % themes.length] ?? '';
    return `L${10_000 + index},${theme} ${(index * 7919) % 1_000_003} Verzonnen B.V.,NL,${1_000 + ((index * 104_729) % 900_000)},${theme}`;
  });
  return ['Supplier number,Supplier name,Country,Amount,Category', ...lines, ''].join('\n');
}

/** File → columns → preview → register, taking every guess; done when the register holds it. */
export async function importSuppliers(member: Member, home: string, csv: string): Promise<void> {
  const form = new FormData();
  form.append('file', new Blob([csv]), 'suppliers.csv');
  const { location } = await member.post(`${home}/imports/new`, form);
  const columns = await member.get(location);
  await member.post(location, [...fieldsOf(columns.text), ['intent', 'preview']]);
  await until(member, location, 'value="apply"');
  await member.post(location, [['intent', 'apply']]);
  await until(member, location, 'value="undo"');
}

/** What a browser without a script would send of a page's lists and numbers. */
export function fieldsOf(html: string): [string, string][] {
  const lists = [...html.matchAll(/<select[^>]* name="([^"]+)"[^>]*>(.*?)<\/select>/gs)].map(
    ([, name = '', options = '']): [string, string] => {
      const chosen = /<option[^>]*selected=""[^>]*>/.exec(options) ?? /<option[^>]*>/.exec(options);
      return [name, /value="([^"]*)"/.exec(chosen?.[0] ?? '')?.[1] ?? ''];
    },
  );
  const numbers = [...html.matchAll(/<input[^>]*type="number"[^>]*>/g)].map(([input]): [string, string] => [
    /name="([^"]+)"/.exec(input)?.[1] ?? '',
    /value="([^"]*)"/.exec(input)?.[1] ?? '',
  ]);
  return [...lists, ...numbers];
}

async function until(member: Member, path: string, mark: string): Promise<void> {
  // As the page asks by itself; ten minutes at most.
  for (let tries = 0; tries < 3_000; tries += 1) {
    if ((await member.get(path)).text.includes(mark)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${path} never showed ${mark}`);
}

export interface Service {
  supplierId: string;
  serviceId: string;
}

/** Ids are read from the file of the database: a person would have them from the pages. */
export function listServices(folder: string): Service[] {
  const database = new SQLite(join(folder, 'ketenmark.sqlite'), { readonly: true });
  try {
    return database
      .prepare<[], Service>('select supplier_id as supplierId, id as serviceId from supplied_service order by id')
      .all();
  } finally {
    database.close();
  }
}

type Pairs = [string, string][];

const inputs = ['ictCompany', 'it', 'ot', 'physical', 'edi', 'data', 'replaceability', 'incidentImpact', 'dependency'];

/** Complete answers, from severe to harmless: a level each, and none open. */
const answerSets: Pairs[] = [
  ['yes', 'privileged', 'none', 'none', 'none', 'highly_sensitive', 'not_in_time', 'standstill', 'some'],
  ['yes', 'connected', 'none', 'none', 'manual', 'internal', 'hard', 'limited', 'some'],
  ['no', 'none', 'none', 'none', 'none', 'none', 'easy', 'none', 'none'],
].map((values) => inputs.map((input, index): [string, string] => [`answer-${input}`, values[index] ?? '']));

/** Sends nine tenths on to be classified, and answers for those theme by theme, as for all that a search finds. */
export async function triageAndClassify(member: Member, home: string, services: Service[]): Promise<void> {
  const chosen = services.filter((_, index) => index % 10 !== 0);
  for (const batch of inBatches(chosen, 2_500)) {
    const ids = batch.map(({ supplierId }): [string, string] => ['id', supplierId]);
    await member.post(`${home}/triage`, [['intent', 'some'], ['outcome', 'to_classify'], ...ids]);
  }
  for (const [index, theme] of themes.entries()) {
    const page = `${home}/classify?all=1&triage=to_classify&q=${encodeURIComponent(theme)}`;
    const answers = answerSets[index % answerSets.length] ?? [];
    const preview = await member.post(page, [['intent', 'preview'], ...answers]);
    const { location } = await member.post(page, [['intent', 'save'], ...hiddenIn(preview.text, ['seenAt', 'previewed']), ...answers]);
    if (location.includes('/classification/')) await until(member, location, 'value="undo"');
  }
}

/** Previews the same answers for a tenth and more of the register. */
export function previewAnswers(member: Member, home: string): Promise<unknown> {
  return member.post(`${home}/classify?all=1&q=advies`, [['intent', 'preview'], ...(answerSets[0] ?? [])]);
}

function hiddenIn(html: string, names: readonly string[]): Pairs {
  return names.map((name) => {
    const input = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(html)?.[0] ?? '';
    return [name, (/value="([^"]*)"/.exec(input)?.[1] ?? '').replaceAll('&quot;', '"')];
  });
}

/** Answers for one service that nobody has answered for yet. */
export function classifyOne(member: Member, home: string, { serviceId }: Service): Promise<unknown> {
  return member.post(`${home}/services/${serviceId}/classify`, [
    ['intent', 'save'],
    ['seen', `${serviceId}~`],
    ...(answerSets[0] ?? []),
  ]);
}

function inBatches<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
