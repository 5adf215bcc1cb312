import { workerData } from 'node:worker_threads';
import { chainTasks } from '#app/features/audit-trail/chain/chain-tasks.server.ts';
import { bulkTasks } from '#app/features/classification/bulk/bulk-tasks.server.ts';
import { coverageTasks } from '#app/features/coverage/coverage-tasks.server.ts';
import { contractTasks } from '#app/features/contracts/list/contract-tasks.server.ts';
import { overviewTasks } from '#app/features/classification/overview/overview-tasks.server.ts';
import { requestTasks } from '#app/features/invitations/requests/export/request-tasks.server.ts';
import { bulkChangeTasks } from '#app/features/register/bulk-change/bulk-tasks.server.ts';
import { questionTasks } from '#app/features/questions/ask/question-tasks.server.ts';
import { duplicateTasks } from '#app/features/merging/duplicate-tasks.server.ts';
import { registerTasks } from '#app/features/register/export/register-tasks.server.ts';
import { peopleTasks } from '#app/features/people/people-tasks.server.ts';
import { groupingTasks } from '#app/platform/grouping/grouped-ids.server.ts';
import { connectReadOnly, type DatabaseConfig } from '#db/dialect/connect.ts';
import { serveTasks } from './serve-tasks.ts';

const { read } = connectReadOnly((workerData as { database: DatabaseConfig }).database);

/** Reading that would keep everybody else waiting: over some 20 ms in one statement. */
serveTasks({ ...bulkTasks(read), ...overviewTasks(read), ...chainTasks(read), ...registerTasks(read), ...duplicateTasks(read), ...bulkChangeTasks(read), ...requestTasks(read), ...questionTasks(read), ...contractTasks(read), ...peopleTasks(read), ...coverageTasks(read), ...groupingTasks(read) });
