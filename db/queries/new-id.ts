import { v7 } from 'uuid';

/** UUIDv7: sorts by the moment of making, so rows of one import lie together in every index. */
export function newId(): string {
  return v7();
}
