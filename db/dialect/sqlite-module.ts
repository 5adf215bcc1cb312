import { createRequire } from 'node:module';
import type BetterSqlite3 from 'better-sqlite3';

/**
 * The database module of this Node: release 13 from Node 22 on, release 12 before. Release 12 aborts the process on later
 * versions of Node 24, release 13 on Node 20.
 */
export const sqliteModule = Number.parseInt(process.versions.node, 10) >= 22 ? 'better-sqlite3' : 'better-sqlite3-for-node-20';

/** Opens a file. One module for the whole process: an error of the one is none of the other. */
export const SQLite = createRequire(import.meta.url)(sqliteModule) as typeof BetterSqlite3;
