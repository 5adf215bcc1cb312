import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compose } from '#app/compose.server.ts';
import { systemClock } from '#app/platform/clock/clock.ts';
import { readConfig } from '#app/platform/config/read-config.ts';
import { serve } from '#app/platform/http/serve.server.ts';

/*
 * The product for `npm run faults`, which starts it, kills it and starts it again. As app/server.ts, but that it may live
 * LATER_MS from now, so that nobody waits for the lease of a killed process, and that it may only serve pages (ROLE=web)
 * or only work (ROLE=worker).
 */

const later = Number(process.env.LATER_MS ?? 0);
const role = process.env.ROLE ?? 'both';
const clock = { now: () => new Date(Date.parse(systemClock.now()) + later).toISOString() };
const app = await compose(readConfig(process.env), { clock });
if (role !== 'worker') await serve(app, { buildFolder: path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..') });
else process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));
if (role !== 'web') app.jobs.start();
console.log('The product is ready.');
