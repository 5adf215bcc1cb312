import type { Chance } from '../../fuzz/chance.ts';
import type { World } from '../world.ts';

/** Something that people are doing when the process dies. */
export interface Work {
  name: string;
  /** Within this time of its beginning the process is killed. */
  withinMs: number;
  begin(world: World, chance: Chance): Begun;
}

export interface Begun {
  /** Asks until it is done or nobody answers. */
  run(): Promise<void>;
  /** Once the product is back and at rest: what was answered as done and is not, or is there twice. Asked again at the end. */
  findLost(): Promise<string[]>;
  /** How much was answered as done. */
  acknowledged(): number;
}

let counter = 0;
/** Never twice in one run. */
export const nextNumber = () => (counter += 1);

export function takeSubjects({ subjects }: World, wanted: number) {
  return subjects.splice(0, wanted);
}
