import { z } from 'zod';
import { minTermLength } from '#app/domain/person/person-terms.ts';
import { foundIn } from './found-in.ts';

const blank = (value: unknown) => (value === '' || value === undefined ? undefined : value);
const few = <T extends z.ZodType>(one: T) => z.preprocess((value) => [value].flat().filter((text) => blank(text) !== undefined), z.array(one).max(10));

const asked = {
  name: few(z.string().trim().min(minTermLength).max(120)),
  email: few(z.email().max(320)),
  /** Places that are about somebody else of the same name. */
  other: few(z.string().max(300)).or(z.array(z.string()).max(5000)).default([]),
};

/** One or the other must be given: the screen says so beside the name. */
export const peopleForm = z
  .object({ intent: z.enum(['find', 'erase']).default('find'), format: z.enum(['json', 'txt']).default('json'), ...asked })
  .refine(({ name, email }) => name.length + email.length > 0, { path: ['name'] });

export type PeopleAnswers = z.output<typeof peopleForm>;

/** Whether a place was not said to be about somebody else. */
export const isTheirs = ({ other }: PeopleAnswers) => {
  const others = new Set(other);
  return (found: { table: string; key: string }) => !others.has(foundIn(found));
};
