import { workerData } from 'node:worker_threads';
import type { DatabaseConfig } from '#db/dialect/connect.ts';
import { openForCheckpoints } from '#db/dialect/connect.ts';
import { serveTasks } from './serve-tasks.ts';

const { checkpoint } = openForCheckpoints((workerData as { database: DatabaseConfig }).database);

/** Takes the waiting for the disk that can be taken from the thread that serves everybody. */
serveTasks({ checkpoint });
