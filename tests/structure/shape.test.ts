import { expect, test } from 'vitest';
import { isTest, places, sourceFiles, type SourceFile } from './source-files.ts';

const product = sourceFiles('app', 'db', 'scripts');
const everything = [...product, ...sourceFiles('tests')];
const code = product.filter((file) => !isTest(file));

/** Lists of sentences, of rows and of past schema changes are as long as they are. */
const isList = (file: SourceFile) => file.name === 'messages.ts' || /^db\/(seeds|migrations)\//.test(file.path);

const pathsWhere = (files: SourceFile[], wrong: (file: SourceFile) => boolean) =>
  files.filter(wrong).map((file) => file.path);

test('no file is longer than 400 lines', () => {
  const tooLong = everything.filter((file) => !isList(file) && file.lines > 400);
  expect(tooLong.map((file) => `${file.path} (${file.lines})`)).toEqual([]);
});

test('half of the files have at most 70 lines, and 95 of 100 at most 250', () => {
  const lengths = code.filter((file) => !isList(file)).map((file) => file.lines);
  lengths.sort((a, b) => a - b);
  const quantile = (part: number) => lengths[Math.floor((lengths.length - 1) * part)] ?? 0;
  expect(quantile(0.5), 'median').toBeLessThanOrEqual(70);
  expect(quantile(0.95), '95th percentile').toBeLessThanOrEqual(250);
});

test('file names are kebab-case, with suffixes from a closed list', () => {
  const allowed =
    /^[a-z0-9]+(-[a-z0-9]+)*(\.(form|job|mail))?(\.(server|client|config))?(\.test)?(\.d)?\.(ts|tsx|mjs)$/;
  const entries = /^app\/entry\.(client|server)\.tsx$/;
  expect(pathsWhere(everything, ({ name, path }) => !allowed.test(name) && !entries.test(path))).toEqual([]);
});

test('no file name says nothing', () => {
  const empty =
    /(^|\/)((utils?|helpers?|misc|common|services|manager)|[a-z-]+-(service|manager))(\.server)?(\/|\.tsx?$)/;
  // A supplied service is a word of the domain, not a layer.
  const word = /(supplied|verification)-service|register\/services/;
  expect(pathsWhere(everything, ({ path }) => empty.test(path.replace(word, '')))).toEqual([]);
});

test('the environment is read in one place', () => {
  const elsewhere = product.filter(({ path }) => /^(app|db)\//.test(path) && !path.startsWith('app/platform/config/'));
  expect(places(elsewhere, /\bprocess\.env\b|import\.meta\.env\b/)).toEqual([]);
});

test('only the fence knows one dialect from the other', () => {
  const outside = code.filter(
    ({ path }) => /^(app|db)\//.test(path) && !/^(db\/dialect|app\/platform\/config)\//.test(path),
  );
  expect(places(outside, /sqlite|postgres/i)).toEqual([]);
});

test('domain has no clock, no chance and no surroundings', () => {
  const domain = code.filter(({ path }) => path.startsWith('app/domain/'));
  expect(places(domain, /new Date\(\)|Date\.now\(|Math\.random\(|\bprocess\.|\bglobalThis\.|\bcrypto\./)).toEqual([]);
});

test('no style attribute, which the content security policy refuses', () => {
  const screens = code.filter(({ path }) => path.endsWith('.tsx') && !path.endsWith('.mail.tsx'));
  expect(places(screens, /\sstyle=/)).toEqual([]);
});

test('nothing is left open', () => {
  const openEnds = new RegExp(`\\b(${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')}|X{3})\\b|\\.(skip|only|todo)\\(`);
  expect(places(everything, openEnds)).toEqual([]);
});
