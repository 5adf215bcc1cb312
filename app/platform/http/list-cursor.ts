/** A place in a list, as it travels in the address. */
export interface Cursor {
  key: string | number;
  id: string;
}

export function writeCursor({ key, id }: Cursor): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url');
}

/** Null for anything that `writeCursor` did not make for this kind of key; then the list begins at its beginning. */
export function readCursor(text: string | null, kind: 'string' | 'number'): Cursor | null {
  if (!text) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (!Array.isArray(value) || value.length !== 2) return null;
    const [key, id] = value as unknown[];
    if ((typeof key !== 'string' && typeof key !== 'number') || typeof key !== kind || typeof id !== 'string') return null;
    return Number.isFinite(key) || kind === 'string' ? { key, id } : null;
  } catch {
    return null;
  }
}
