import { foldName } from '../register/name-key.ts';

const maxLength = 40;

/** Words of our own addresses and of pages to come: an organisation called so gets a number. */
const reserved = new Set(['new', 'admin', 'api', 'assets', 'demo', 'help']);

/**
 * The organisation's part of the URL: `Waterschap Überland B.V.` → `waterschap-uberland-bv`. Never empty, at most 40
 * characters, and free according to `isTaken`. Our design.
 */
export async function chooseSlug(name: string, isTaken: (slug: string) => Promise<boolean>): Promise<string> {
  const base = foldName(name).replace(/[^a-z0-9]+/g, '-').slice(0, maxLength).replace(/^-+|-+$/g, '') || 'organisation';
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (!reserved.has(slug) && !(await isTaken(slug))) return slug;
  }
}
