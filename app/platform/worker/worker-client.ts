export interface RunOptions {
  /** After this long the thread is ended and the task refused with AppError('unavailable'). */
  timeoutMs?: number;
}

/** One worker thread with named tasks; it starts with its first task and again after a crash. */
export interface WorkerClient {
  /** Arguments and result travel by structured clone. One task at a time, in order of asking. */
  run<Result>(task: string, args: unknown, options?: RunOptions): Promise<Result>;
  close(): Promise<void>;
}
