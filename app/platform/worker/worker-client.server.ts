import { Worker } from 'node:worker_threads';
import { FairQueue } from '#app/platform/fair-queue/fair-queue.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { Log } from '#app/platform/log/log.ts';
import type { RunOptions, WorkerClient, WorkerFigures } from './worker-client.ts';
import { type Answer, refusalToError } from './worker-protocol.ts';

export interface WorkerParts {
  name: string;
  /** The bundled file that the thread runs; asked at the first task. */
  entry: () => Promise<string>;
  /** Handed to the thread at its start; travels by structured clone. */
  workerData: unknown;
  log: Log;
  /** More heap than this ends the task with AppError('too_large') instead of the process. */
  memoryMb: number;
  timeoutMs: number;
}

/** So many of one organisation may wait; a page asks for one or two. */
const waitingPerOrganisation = 24;

interface Pending {
  task: string;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

class ThreadClient implements WorkerClient {
  readonly #parts: WorkerParts;
  #thread: Worker | null = null;
  #pending: Pending | null = null;
  readonly #queue = new FairQueue({ running: 1, runningPerLane: 1, waitingPerLane: waitingPerOrganisation });
  readonly #ended = { done: 0, failed: 0 };
  #isClosed = false;

  constructor(parts: WorkerParts) {
    this.#parts = parts;
  }

  get figures(): WorkerFigures {
    return { ...this.#queue.figures, ...this.#ended };
  }

  async run<Result>(task: string, args: unknown, { organisationId, isPatient, timeoutMs = this.#parts.timeoutMs }: RunOptions): Promise<Result> {
    const endTurn = await this.#queue.enter(organisationId ?? '', { isPatient });
    try {
      const value = await this.#runNow(task, args, timeoutMs);
      this.#ended.done++;
      return value as Result;
    } catch (error) {
      this.#ended.failed++;
      throw error;
    } finally {
      endTurn();
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#thread?.terminate();
  }

  async #runNow(task: string, args: unknown, timeoutMs: number): Promise<unknown> {
    if (this.#isClosed) throw new AppError('unavailable', `${this.#parts.name} is closed`);
    const thread = (this.#thread ??= await this.#begin());
    const timer = setTimeout(() => this.#lose(thread, 'unavailable', `took longer than ${timeoutMs} ms`), timeoutMs);
    try {
      return await new Promise((resolve, reject) => {
        this.#pending = { task, resolve, reject };
        thread.ref();
        thread.postMessage({ task, args });
      });
    } finally {
      clearTimeout(timer);
      this.#pending = null;
      // An idle thread keeps no process alive.
      thread.unref();
    }
  }

  async #begin(): Promise<Worker> {
    const { entry, workerData, memoryMb, name } = this.#parts;
    const thread = new Worker(await entry(), { workerData, name, resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
    thread.on('message', (answer: Answer) => {
      if (this.#thread !== thread) return;
      if (answer.ok) this.#pending?.resolve(answer.value);
      else this.#pending?.reject(refusalToError(answer));
    });
    thread.on('error', (error) => {
      const isFull = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      this.#lose(thread, isFull ? 'too_large' : 'unavailable', error.message);
    });
    thread.on('exit', (code) => this.#lose(thread, 'unavailable', `thread ended with ${code}`));
    thread.unref();
    return thread;
  }

  /** Ends a thread and refuses its task; the next task starts a new one. */
  #lose(thread: Worker, code: 'unavailable' | 'too_large', reason: string): void {
    if (this.#thread !== thread) return;
    this.#thread = null;
    void thread.terminate();
    if (!this.#pending) return;
    const { task, reject } = this.#pending;
    this.#parts.log.warn({ worker: this.#parts.name, task, reason }, 'a worker task was ended');
    reject(new AppError(code, `${task}: ${reason}`));
  }
}

/** One thread that starts with its first task, and again after a crash, a timeout or too much memory. */
export function createWorkerClient(parts: WorkerParts): WorkerClient {
  return new ThreadClient(parts);
}
