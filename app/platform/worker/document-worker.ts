import { documentTasks } from '../document/inspect-document.ts';
import { serveTasks } from './serve-tasks.ts';

/** Reading of documents that suppliers and members send; apart from imports, so that neither waits for the other. */
serveTasks({ ...documentTasks });
