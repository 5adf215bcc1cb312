import { workerData } from 'node:worker_threads';
import { importWriteTasks } from '#app/features/import/write-tasks.server.ts';
import { connectForTurns, type DatabaseConfig } from '#db/dialect/connect.ts';
import { serveTasks } from './serve-tasks.ts';

const db = connectForTurns((workerData as { database: DatabaseConfig }).database);

/** Bulk writing, in the turns that the main thread gives (`lendWriting`): its own reads and answers go on meanwhile. */
serveTasks({ ...importWriteTasks(db) });
