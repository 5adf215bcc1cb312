import { compose } from '#app/compose.server.ts';
import { systemClock } from '#app/platform/clock/clock.ts';
import { readConfig } from '#app/platform/config/read-config.ts';

// A server without pages: it takes up whatever jobs the database holds, until it is killed or asked to stop.
// LATER_MS lets it live that much later, so that a test need not wait for the lease of a killed process to run out.
const later = Number(process.env.LATER_MS ?? 0);
const clock = { ...systemClock, now: () => new Date(Date.parse(systemClock.now()) + later).toISOString() };
const app = await compose(readConfig(process.env), { clock });
app.jobs.start();
process.stdout.write('ready\n');
const stop = () => void app.close().then(() => process.exit(0));
process.once('SIGTERM', stop);
// Nobody is left to ask it to stop.
process.stdin.once('end', stop).resume();
