import { nonEmpty, type InstallationAuditEvent } from '#app/domain/audit/events.ts';
import { dateInZone } from '#app/domain/calendar/instant.ts';
import { sha256 } from '#app/platform/hash/sha256.server.ts';
import { done, mutateInstallation, refused } from '#app/platform/mutate/mutate.server.ts';
import { countOrganisations, insertOrganisation } from '#db/queries/organisation.ts';
import { insertPerson } from '#db/queries/person.ts';
import { planDemo, type DemoPlan } from '#db/seeds/demo/plan.ts';
import type { DemoApp, DemoLife } from './demo-app.ts';
import { writePage } from './write-page.server.ts';

const seed = 20_260_314;
const actor = { kind: 'system', job: 'demo.make' } as const;
const maxBytes = 1_000_000;

interface Made {
  ok: true;
  /** Whom a visitor plays, and the company with two clients at whose desk one can look as well. */
  value: { visitorId: string; companyId: string | null };
}

/**
 * Fills an empty installation with two invented organisations: what is planned and what happens in it, each on its day, so
 * that no chain of events runs backwards. Refuses where anything stands already.
 */
export async function makeDemo(app: DemoApp, life: DemoLife): Promise<Made | { ok: false; problem: 'not_empty' }> {
  const now = app.clock.now();
  const plan = planDemo(dateInZone(now, 'Europe/Amsterdam'), seed, sha256);
  const founded = await found(app, plan);
  if (!founded.ok) return founded;
  await Promise.all([...plan.files.values()].map(async (bytes) => app.files.commit(await app.files.putTemp(bytes, { maxBytes }))));
  const written = plan.pages.map((page) => ({ at: page.at, play: () => writePage(app, page) }));
  const story = [...written, ...life(plan, now)].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  await app.jobs.hold(async () => {
    for (const { play } of story) await play(app);
  });
  return { ok: true, value: { visitorId: plan.visitor.id, companyId: plan.sharedTwice[0]?.companyId ?? null } };
}

/** People and organisations, which belong to the installation. */
function found(app: DemoApp, plan: DemoPlan) {
  return mutateInstallation(app, actor, async (tx) => {
    const { real, demo } = await countOrganisations(tx);
    if (real + demo > 0) return refused('not_empty');
    for (const person of plan.persons) await insertPerson(tx, person);
    for (const organisation of plan.organisations) await insertOrganisation(tx, organisation);
    const persons: InstallationAuditEvent[] = plan.persons.map(({ id, name, email }) => ({
      type: 'person.registered',
      subject: { kind: 'person', id },
      data: {},
      personal: { name, email },
    }));
    const organisations: InstallationAuditEvent[] = plan.organisations.map(({ id, slug }) => ({
      type: 'installation.organisation_created',
      subject: { kind: 'organisation', id },
      data: { slug, isDemo: true },
    }));
    return done(null, nonEmpty([...persons, ...organisations]));
  });
}
