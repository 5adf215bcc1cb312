import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { connect } from '#db/dialect/connect.ts';
import { migrate } from '#db/migrations/migrate.ts';
import { jobDefinitions, standingJobs } from './jobs.server.ts';
import type { App } from './platform/app.ts';
import { systemClock, type Clock } from './platform/clock/clock.ts';
import type { Config } from './platform/config/config.ts';
import { openDiskFileStore } from './platform/files/disk-file-store.server.ts';
import { FairQueue } from './platform/fair-queue/fair-queue.ts';
import { createJobRunner } from './platform/jobs/create-job-runner.server.ts';
import { createLog } from './platform/log/create-log.server.ts';
import type { Log } from './platform/log/log.ts';
import { createMailTransport } from './platform/mail/create-mail-transport.server.ts';
import { watchLoad, type Load } from './platform/overload/watch-load.server.ts';
import { newReadableCode } from './platform/secret/secret.server.ts';
import { createVirusScanner } from './platform/virus-scan/clamd-scanner.server.ts';
import { createWorkerClient } from './platform/worker/worker-client.server.ts';
import { openAuditKey } from './platform/signing/audit-key.server.ts';
import { keepCheckpointing } from './platform/worker/keep-checkpointing.server.ts';
import { workerEntry, type WorkerName } from './platform/worker/worker-entry.server.ts';

export type { App } from './platform/app.ts';

interface Outside {
  clock?: Clock;
  log?: Log;
  load?: Load;
}

/** A file is made on the thread that answers everybody: two at a time, one of each organisation. */
const exportLimits = { running: 2, runningPerLane: 1, waitingPerLane: 4 };

/** The one place where the parts meet. Called once per process; what it returns is handed on as a value. */
export async function compose(config: Config, outside: Outside = {}): Promise<App> {
  const { clock = systemClock, log = createLog(config.log), load = watchLoad(config.limits.lagMs) } = outside;
  await mkdir(config.dataFolder, { recursive: true });
  const db = connect(config.database);
  await migrate(db, { backupFolder: path.join(config.dataFolder, 'backups'), now: clock.now(), log });
  const worker = (name: WorkerName, memoryMb: number) =>
    createWorkerClient({ name, entry: workerEntry(name), workerData: { database: config.database }, log, memoryMb, timeoutMs: 120_000 });
  const checkpointer = worker('checkpoint-worker', 64);
  keepCheckpointing(db, checkpointer, log);
  const app: App = {
    config,
    db,
    clock,
    log,
    files: await openDiskFileStore(path.join(config.dataFolder, 'files'), Date.parse(clock.now())),
    mail: createMailTransport(config.mail, clock),
    jobs: createJobRunner<App>({ db, clock, log, definitions: jobDefinitions, standing: standingJobs, app: () => app }),
    auditKey: openAuditKey(config.auditKeyFile),
    exportTurns: new FairQueue(exportLimits),
    load,
    readWorker: worker('read-worker', 512),
    parseWorker: worker('parse-worker', 512),
    writeWorker: worker('write-worker', 512),
    documentWorker: worker('document-worker', 256),
    virusScanner: createVirusScanner(config.virusScan),
    setUpCode: newReadableCode(),
    async close() {
      await app.jobs.stop(config.http.shutdownSeconds * 1000);
      await Promise.all([app.readWorker.close(), app.parseWorker.close(), app.writeWorker.close(), app.documentWorker.close(), checkpointer.close()]);
      app.mail.close();
      load.close();
      await db.close();
    },
  };
  return app;
}
