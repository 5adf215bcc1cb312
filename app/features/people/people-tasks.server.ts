import type { ReadDb } from '#db/dialect/connect.ts';
import { searchPeople, type Found, type PeopleAsked } from './search-people.server.ts';

/** For the read worker: every table with words in it is read. */
export const peopleTasks = (read: ReadDb) => ({
  'search-people': (asked: PeopleAsked): Promise<Found[]> => searchPeople(read, asked),
});
