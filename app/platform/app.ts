import type { Databases } from '#db/dialect/connect.ts';
import type { Clock } from './clock/clock.ts';
import type { Config } from './config/config.ts';
import type { FairQueue } from './fair-queue/fair-queue.ts';
import type { FileStore } from './files/file-store.ts';
import type { JobRunner } from './jobs/job-runner.ts';
import type { Log } from './log/log.ts';
import type { MailTransport } from './mail/mail-transport.ts';
import type { Load } from './overload/watch-load.server.ts';
import type { AuditKey } from './signing/audit-key.server.ts';
import type { VirusScanner } from './virus-scan/virus-scanner.ts';
import type { WorkerClient } from './worker/worker-client.ts';

/**
 * What the composition root has put together: the outside world as values. It is handed on by the load context and never
 * kept in a module: server, routes and workers are separate bundles.
 */
export interface App {
  readonly config: Config;
  readonly db: Databases;
  readonly files: FileStore;
  readonly mail: MailTransport;
  readonly jobs: JobRunner;
  readonly log: Log;
  readonly clock: Clock;
  /** Signs the heads of audit chains. */
  readonly auditKey: AuditKey;
  /** Turns of organisations at taking a list away as a file. */
  readonly exportTurns: FairQueue;
  readonly load: Load;
  readonly readWorker: WorkerClient;
  readonly parseWorker: WorkerClient;
  /** Writes what is large, by turns that `db.lendWriting` gives it. */
  readonly writeWorker: WorkerClient;
  /** Looks at documents from outside. */
  readonly documentWorker: WorkerClient;
  readonly virusScanner: VirusScanner;
  /** One-time code of the console; needed to set up the first organisation. */
  readonly setUpCode: string;
  close(): Promise<void>;
}
