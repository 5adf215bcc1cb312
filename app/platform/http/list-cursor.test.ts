import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCursor, writeCursor } from './list-cursor.ts';

describe('cursor', () => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer()), fc.uuid(), (key, id) => {
        expect(readCursor(writeCursor({ key, id }), typeof key as 'string' | 'number')).toEqual({ key, id });
      }),
    );
  });

  it('is nothing when it was made up, or for another order', () => {
    fc.assert(fc.property(fc.string(), (text) => readCursor(text, 'number') === null));
    expect(readCursor(writeCursor({ key: 'a', id: 'b' }), 'number')).toBeNull();
    expect(readCursor(null, 'string')).toBeNull();
  });
});
