import { isByPerson, type AnswerSource } from './answer-source.ts';
import { deriveLevel, type DerivedLevel } from './derive.ts';
import { compareLevels, knownAnswers, type Answers, type InputId, type Level, type Method } from './method.ts';
import { completeAnswers } from './questions.ts';

/** What is recorded about one supplied service before many are answered for at once. */
export interface Standing {
  readonly answers: Answers;
  /** Null: nothing was ever recorded. */
  readonly source: AnswerSource | null;
  readonly lowest: Level;
  readonly highest: Level;
}

/** The same answers for many. Questions that are not in `answers` stay what they were. */
export interface BulkWish {
  readonly answers: Answers;
  /** Also replaces what a person answered for one of them. */
  readonly replaces: boolean;
}

/**
 * The answers of one supplied service after a bulk action. What a person said about this one stands unless the action says
 * otherwise; what is open is filled either way. Our design.
 */
export function answersAfter(method: Method, before: Standing, { answers, replaces }: BulkWish): Answers {
  const stands = !replaces && before.source !== null && isByPerson(before.source);
  return completeAnswers(method, knownAnswers(method, stands ? { ...answers, ...before.answers } : { ...before.answers, ...answers }));
}

/** Whether both say the same, in whatever order they were written. */
export function sameAnswers(a: Answers, b: Answers): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

export interface LevelRange {
  readonly lowest: Level;
  readonly highest: Level;
}

/** What was certain is no longer: the only change that can take a requirement away. */
export function goesDown(from: LevelRange, to: LevelRange): boolean {
  return compareLevels(to.lowest, from.lowest) < 0;
}

export interface NamedStanding extends Standing {
  readonly name: string;
}

/** Suppliers whose level would change in the same way. */
export interface LevelChange {
  /** Null: nothing was recorded, or nothing that rules a level out. */
  readonly from: LevelRange | null;
  readonly to: LevelRange;
  readonly isDown: boolean;
  readonly count: number;
  /** The first ones; of those that go down as many as `maxNamedDown`. */
  readonly names: readonly string[];
}

export interface BulkPreview {
  /** Those that go down first, then the largest. */
  readonly changes: readonly LevelChange[];
  /** Answers are added or replaced, but the level stays. */
  readonly levelKept: number;
  /** Nothing at all would change. */
  readonly same: number;
  /** Have answers by a person. */
  readonly byPerson: number;
  /** Would still be open afterwards. */
  readonly open: number;
  /** The questions that would still decide, those that leave most open first. */
  readonly openQuestions: readonly { readonly inputId: InputId; readonly count: number }[];
}

export const maxNamedDown = 100;
const maxNamed = 4;

interface Counting {
  changes: Map<string, { from: LevelRange | null; to: LevelRange; isDown: boolean; count: number; names: string[] }>;
  openQuestions: Map<InputId, number>;
  levelKept: number;
  same: number;
  byPerson: number;
  open: number;
}

/** What a bulk action would do, counted. Rows in the order in which they should be named. */
export function previewBulk(method: Method, rows: readonly NamedStanding[], wish: BulkWish): BulkPreview {
  const counting: Counting = { changes: new Map(), openQuestions: new Map(), levelKept: 0, same: 0, byPerson: 0, open: 0 };
  const derive = remembering(method);
  for (const row of rows) countRow(counting, row, answersAfter(method, row, wish), derive);
  return {
    ...counting,
    changes: [...counting.changes.values()].sort((a, b) => Number(b.isDown) - Number(a.isDown) || b.count - a.count),
    openQuestions: [...counting.openQuestions].map(([inputId, count]) => ({ inputId, count })).sort((a, b) => b.count - a.count),
  };
}

function countRow(counting: Counting, row: NamedStanding, after: Answers, derive: (answers: Answers) => DerivedLevel): void {
  const to = derive(after);
  if (row.source !== null && isByPerson(row.source) && Object.keys(row.answers).length > 0) counting.byPerson += 1;
  if (to.lowest !== to.highest) {
    counting.open += 1;
    for (const inputId of to.openQuestions) counting.openQuestions.set(inputId, (counting.openQuestions.get(inputId) ?? 0) + 1);
  }
  if (row.source !== null && sameAnswers(row.answers, after)) counting.same += 1;
  else if (row.lowest === to.lowest && row.highest === to.highest) counting.levelKept += 1;
  else countChange(counting, row, to);
}

function countChange({ changes }: Counting, row: NamedStanding, { lowest, highest }: LevelRange): void {
  const from = row.lowest === 'none' && row.highest === 'QM30' ? null : { lowest: row.lowest, highest: row.highest };
  const to = { lowest, highest };
  const key = `${from?.lowest}-${from?.highest}>${lowest}-${highest}`;
  const isDown = from !== null && goesDown(from, to);
  const change = changes.get(key) ?? { from, to, isDown, count: 0, names: [] };
  change.count += 1;
  if (change.names.length < (isDown ? maxNamedDown : maxNamed)) change.names.push(row.name);
  changes.set(key, change);
}

/** Thousands of rows have a handful of different answers. */
function remembering(method: Method): (answers: Answers) => DerivedLevel {
  const known = new Map<string, DerivedLevel>();
  return (answers) => {
    const key = method.inputs.map((input) => answers[input.id] ?? '').join(' ');
    const found = known.get(key) ?? deriveLevel(method, answers);
    known.set(key, found);
    return found;
  };
}
