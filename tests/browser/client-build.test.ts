import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const clientFolder = join(process.cwd(), 'build', 'client');
const scripts = readdirSync(join(clientFolder, 'assets')).filter((name) => name.endsWith('.js'));
const textOf = (name: string) => readFileSync(join(clientFolder, 'assets', name), 'utf8');

interface ManifestEntry {
  id: string;
  parentId?: string;
  module: string;
  imports?: string[];
}

function manifest(): { entry: Omit<ManifestEntry, 'id'>; routes: Record<string, ManifestEntry> } {
  const name = scripts.find((script) => script.startsWith('manifest-')) ?? '';
  return JSON.parse(textOf(name).replace(/^window\.__remixManifest=|;$/g, ''));
}

/** What a browser loads before it has shown a page for the first time. */
function firstLoad(routeId: string): string[] {
  const { entry, routes } = manifest();
  const files = new Set([entry.module, ...(entry.imports ?? [])]);
  for (let route = routes[routeId]; route; route = route.parentId === undefined ? undefined : routes[route.parentId]) {
    for (const file of [route.module, ...(route.imports ?? [])]) files.add(file);
  }
  return [...files];
}

/** Gzipped. */
const firstLoadBytes = (routeId: string) =>
  firstLoad(routeId).reduce((sum, file) => sum + gzipSync(readFileSync(join(clientFolder, file))).length, 0);

describe('what the browser is given', () => {
  // One constant imported from a query module once put the whole database layer into the browser, without a warning.
  test.each([
    'better-sqlite3',
    'kysely',
    'selectFrom',
    'organisation_id',
    'argon2',
    'DATABASE_URL',
    'ZodError',
    'node:fs',
  ])('holds nothing of the server: %s', (marker) => {
    expect(scripts.filter((name) => textOf(name).includes(marker))).toEqual([]);
  });

  // Framework and React are 85 KiB of it. A limit that is reached is a reason to look for what came in, not to raise it.
  test.each([
    ['pages that people see before they know us', /^routes\/(?!organisation)/, 118],
    ['pages of members', /^routes\/organisation/, 134],
  ])('is small at first load: %s', (_, which, kibibytes) => {
    const sizes = Object.keys(manifest().routes)
      .filter((id) => which.test(id))
      .map((id) => ({ id, kibibytes: Math.round(firstLoadBytes(id) / 1024) }));
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.filter((size) => size.kibibytes > kibibytes)).toEqual([]);
  });
});
