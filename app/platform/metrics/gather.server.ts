import { unsafeCountWork } from '#db/queries/work-figures.ts';
import type { App } from '../app.ts';
import type { FairQueue } from '../fair-queue/fair-queue.ts';
import type { Family, Sample } from './metrics.ts';

export type Measured = Pick<App, 'db' | 'clock' | 'load' | 'exportTurns' | 'readWorker' | 'parseWorker' | 'writeWorker' | 'documentWorker' | 'jobs'>;

const gauge = (name: string, help: string, ...samples: Sample[]): Family => ({ name: `ketenmark_${name}`, help, type: 'gauge', samples });
const counter = (name: string, help: string, ...samples: Sample[]): Family => ({ name: `ketenmark_${name}`, help, type: 'counter', samples });

/** What this process and its database are doing, in numbers without names. */
export async function gatherMetrics(app: Measured, http: { pages: FairQueue; shed: number }): Promise<Family[]> {
  return [...processFamilies(app), ...turnFamilies(app, http), ...(await workFamilies(app)), ...connectionFamilies(app)];
}

function processFamilies({ load, jobs }: Measured): Family[] {
  const { heapUsed, rss } = process.memoryUsage();
  return [
    gauge('event_loop_delay_seconds', 'How late the thread that answers was in the last second.', { labels: { quantile: '0.5' }, value: load.lag.p50 }, { labels: { quantile: '0.99' }, value: load.lag.p99 }, { labels: { quantile: '1' }, value: load.lag.max }),
    gauge('overloaded', '1 while whoever can come later is asked to.', { value: Number(load.isOverloaded) }),
    gauge('jobs_at_work', '1 while this process runs jobs.', { value: Number(jobs.isAtWork) }),
    { name: 'process_resident_memory_bytes', help: 'Memory of the process.', type: 'gauge', samples: [{ value: rss }] },
    { name: 'nodejs_heap_size_used_bytes', help: 'Heap in use on the main thread.', type: 'gauge', samples: [{ value: heapUsed }] },
    { name: 'process_start_time_seconds', help: 'When the process started, in seconds since 1970.', type: 'gauge', samples: [{ value: Math.round(Date.now() / 1000 - process.uptime()) }] },
    { name: 'process_cpu_seconds_total', help: 'Processor time, on all threads.', type: 'counter', samples: [{ value: cpuSeconds() }] },
  ];
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function turnFamilies({ exportTurns, readWorker, parseWorker, writeWorker, documentWorker }: Measured, { pages, shed }: { pages: FairQueue; shed: number }): Family[] {
  const workers = { 'read-worker': readWorker.figures, 'parse-worker': parseWorker.figures, 'write-worker': writeWorker.figures, 'document-worker': documentWorker.figures };
  const queues = { pages: pages.figures, exports: exportTurns.figures, ...workers };
  const of = (pick: (figures: (typeof queues)['pages']) => number) => Object.entries(queues).map(([queue, figures]): Sample => ({ labels: { queue }, value: pick(figures) }));
  return [
    gauge('turns_running', 'Turns that are taken now.', ...of((figures) => figures.running)),
    gauge('turns_waiting', 'Who waits for a turn now.', ...of((figures) => figures.waiting)),
    counter('turns_refused_total', 'Who found too many waiting.', ...of((figures) => figures.refused)),
    counter('requests_shed_total', 'Requests that were asked to come back because the thread was late.', { value: shed }),
    counter('worker_tasks_total', 'Tasks of the worker threads that ended.', ...Object.entries(workers).flatMap(([worker, { done, failed }]): Sample[] => [{ labels: { worker, outcome: 'done' }, value: done }, { labels: { worker, outcome: 'failed' }, value: failed }])),
  ];
}

async function workFamilies({ db, clock }: Measured): Promise<Family[]> {
  const now = clock.now();
  const { jobs, oldestDueAt, mails, unsignedChains } = await unsafeCountWork(db.read, now);
  const age = (instant: string | null): Sample => ({ value: instant === null ? 0 : Math.max(0, (Date.parse(now) - Date.parse(instant)) / 1000) });
  return [
    gauge('jobs', 'Jobs that wait, run or were given up.', ...jobs.map(({ kind, status, count }): Sample => ({ labels: { kind, status }, value: count }))),
    gauge('oldest_due_job_seconds', 'For how long the oldest job has been due; 0: none is.', age(oldestDueAt)),
    gauge('mails', 'Mails that are not sent.', { labels: { status: 'waiting' }, value: mails.waiting }, { labels: { status: 'failed' }, value: mails.failed }),
    gauge('unsigned_chains', 'Audit chains whose end is not signed.', { value: unsignedChains.count }),
    gauge('oldest_unsigned_chain_seconds', 'For how long the end of one has not been signed; over an hour something is wrong.', age(unsignedChains.oldestAt)),
  ];
}

function connectionFamilies({ db }: Measured): Family[] {
  const pools = db.connections();
  if (pools.length === 0) return [];
  const of = (state: 'open' | 'idle' | 'waiting') => pools.map((pool): Sample => ({ labels: { use: pool.use, state }, value: pool[state] }));
  return [gauge('database_connections', 'Connections to the database, and who waits for one.', ...of('open'), ...of('idle'), ...of('waiting'))];
}
