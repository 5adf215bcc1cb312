export interface RunOptions {
  /** Whose work it is: organisations take turns. Null: the installation's own. */
  organisationId: string | null;
  /** A job waits however many are before it; a request is refused with AppError('busy') when too many of its organisation are. */
  isPatient?: boolean;
  /** After this long the thread is ended and the task refused with AppError('unavailable'). */
  timeoutMs?: number;
}

/** What a worker has done since it was made, for the operator. */
export interface WorkerFigures {
  running: number;
  waiting: number;
  refused: number;
  done: number;
  failed: number;
}

/** One worker thread with named tasks; it starts with its first task and again after a crash. */
export interface WorkerClient {
  readonly figures: WorkerFigures;
  /** Arguments and result travel by structured clone. One task at a time; organisations by turns, each in order of asking. */
  run<Result>(task: string, args: unknown, options: RunOptions): Promise<Result>;
  close(): Promise<void>;
}
