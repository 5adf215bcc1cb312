import { refused, type Outcome } from '#app/platform/mutate/mutate.server.ts';
import { transact } from '#db/dialect/transact.ts';
import { findInstallationFact, putInstallationFact } from '#db/queries/installation.ts';
import { countOrganisations } from '#db/queries/organisation.ts';
import type { DemoApp, DemoLife } from './demo-app.ts';
import { makeDemo } from './make-demo.server.ts';
import { removeDemo } from './remove-demo.server.ts';

type Entered = Outcome<{ personId: string }, 'in_use'>;

/** Two clicks at once wait for the same data. */
const entering = new WeakMap<DemoApp['db'], Promise<Entered>>();

/** Whom a visitor is in the demo data, which is made first if it is not there. Closed once a real organisation stands here. */
export function enterDemo(app: DemoApp, life: DemoLife): Promise<Entered> {
  const running = entering.get(app.db);
  if (running) return running;
  const entered = findOrMake(app, life).finally(() => entering.delete(app.db));
  entering.set(app.db, entered);
  return entered;
}

async function findOrMake(app: DemoApp, life: DemoLife): Promise<Entered> {
  if ((await countOrganisations(app.db.read)).real > 0) return refused('in_use');
  const visitor = await findInstallationFact(app.db.read, 'demo.visitor');
  return visitor ? { ok: true, value: { personId: visitor } } : makeAnew(app, life);
}

/** What a process that died left half-made goes first. */
async function makeAnew(app: DemoApp, life: DemoLife): Promise<Entered> {
  await removeDemo(app, { kind: 'system', job: 'demo.make' });
  const made = await makeDemo(app, life);
  if (!made.ok) return refused('in_use');
  const { visitorId, companyId } = made.value;
  await transact(app.db, async (tx) => {
    await putInstallationFact(tx, 'demo.visitor', visitorId);
    if (companyId) await putInstallationFact(tx, 'demo.company', companyId);
  });
  return { ok: true, value: { personId: visitorId } };
}
