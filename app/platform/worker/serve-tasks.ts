import { parentPort } from 'node:worker_threads';
import { type Answer, errorToRefusal, type Question } from './worker-protocol.ts';

/** What one worker can do, by name. Arguments were checked where they were made: both ends are ours. */
export type Tasks = Readonly<Record<string, (args: never) => unknown>>;

/** Answers one question after the other; called once, by the entry file of a worker thread. */
export function serveTasks(tasks: Tasks): void {
  const port = parentPort;
  if (!port) throw new Error('tasks are served in a worker thread only');
  port.on('message', ({ task, args }: Question) => {
    answerTo(tasks, task, args).then((answer) => port.postMessage(answer));
  });
}

async function answerTo(tasks: Tasks, task: string, args: unknown): Promise<Answer> {
  const run = Object.hasOwn(tasks, task) ? tasks[task] : undefined;
  if (!run) return errorToRefusal(new Error(`no task called ${task}`));
  try {
    return { ok: true, value: await run(args as never) };
  } catch (error) {
    return errorToRefusal(error);
  }
}
