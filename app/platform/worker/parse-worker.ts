import { importParseTasks } from '#app/features/import/parse-tasks.server.ts';
import { serveTasks } from './serve-tasks.ts';

/** Reading of files that came from outside: slow, greedy or hostile ones end this thread, not the server. */
serveTasks({ ...importParseTasks });
