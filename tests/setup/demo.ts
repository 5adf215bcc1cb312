import type { DemoApp, DemoLife } from '#app/features/demo/demo-app.ts';
import { silentLog } from './silent-log.ts';

const publicAddress = { url: 'http://localhost:3000', origin: 'http://localhost:3000', isHttps: false };

/** For tests that want much data, and no more of it than was planned. */
export const planOnly: DemoLife = () => [];

/** What making demo data needs, where nothing else works on the database. */
export const demoAppOf = (app: Pick<DemoApp, 'db' | 'clock' | 'files'>): DemoApp => ({ ...app, log: silentLog, config: { publicAddress }, jobs: { hold: (meanwhile) => meanwhile(), wake: () => {} } });
