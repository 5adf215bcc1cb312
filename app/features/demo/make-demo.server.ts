import { nonEmpty, type InstallationAuditEvent } from '#app/domain/audit/events.ts';
import { dateInZone } from '#app/domain/calendar/instant.ts';
import { sha256 } from '#app/platform/hash/sha256.server.ts';
import { done, mutateInstallation, refused } from '#app/platform/mutate/mutate.server.ts';
import { countOrganisations, insertOrganisation } from '#db/queries/organisation.ts';
import { insertPerson } from '#db/queries/person.ts';
import { planDemo, type DemoPlan } from '#db/seeds/demo/plan.ts';
import type { DemoApp } from './demo-app.ts';
import { writePage } from './write-page.server.ts';

const seed = 20_260_314;
const actor = { kind: 'system', job: 'demo.make' } as const;
const maxBytes = 1_000_000;

/** Fills an empty installation with two invented organisations. Refuses where anything stands already. */
export async function makeDemo(app: DemoApp): Promise<{ ok: true; value: { visitorId: string } } | { ok: false; problem: 'not_empty' }> {
  const plan = planDemo(dateInZone(app.clock.now(), 'Europe/Amsterdam'), seed, sha256);
  const founded = await found(app, plan);
  if (!founded.ok) return founded;
  await Promise.all([...plan.files.values()].map(async (bytes) => app.files.commit(await app.files.putTemp(bytes, { maxBytes }))));
  for (const page of plan.pages) await writePage(app, page);
  return { ok: true, value: { visitorId: plan.visitor.id } };
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
