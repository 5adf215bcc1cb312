import { z } from 'zod';
import type { Actor } from '#app/domain/access/scope.ts';
import type { SignInEvent } from '#app/domain/audit/organisation-events.ts';
import type { App } from '#app/platform/app.ts';
import { defineJob } from '#app/platform/jobs/define-job.ts';
import { enqueueJob } from '#app/platform/jobs/enqueue-job.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { transact } from '#db/dialect/transact.ts';
import { wasTold } from '#db/queries/audit-event.ts';
import { deleteFinishedJobs } from '#db/queries/job.ts';
import { unsafeListMembershipsOfPerson } from '#db/queries/member.ts';
import { newId } from '#db/queries/new-id.ts';
import { getPerson } from '#db/queries/person.ts';

const kind = 'sign-in.tell-organisations';

const what = z.discriminatedUnion('type', [
  z.object({ type: z.literal('sign_in.done') }),
  z.object({ type: z.literal('sign_in.ended'), ended: z.enum(['this', 'another', 'others']) }),
  z.object({ type: z.literal('sign_in.failed'), attempts: z.number() }),
]);
const payload = z.object({ notice: z.string(), personId: z.string().nullable(), happenedAt: z.string(), address: z.string().nullable(), what });
type Told = z.output<typeof payload>;

/** Written by the transaction that witnesses it in the installation's own chain. Also for an account that does not exist: then nobody is told, after the same work. */
export function tellOrganisations(tx: Tx, told: Omit<Told, 'notice'>): Promise<void> {
  const notice = newId();
  return enqueueJob(tx, { kind, key: `${kind} ${notice}`, payload: { notice, ...told } satisfies Told, organisationId: null, now: told.happenedAt });
}

/** A sign-in opens every door that the person has: each organisation has it in its own chain, one transaction each. */
export const tellOrganisationsJob = defineJob({
  kind,
  payload,
  async run(app: Pick<App, 'db' | 'clock' | 'jobs'>, { payload: told }) {
    // What was told is not kept here: it holds an address, and the chains have it.
    await transact(app.db, (tx) => deleteFinishedJobs(tx, kind, app.clock.now()));
    if (told.personId === null) return;
    const { name } = await getPerson(app.db.read, told.personId);
    for (const { organisationId, memberId } of await unsafeListMembershipsOfPerson(app.db.read, told.personId)) {
      const scope = unsafeOrganisationScope({ organisationId, actor: actorOf(told, told.personId, memberId) });
      await mutate(app, scope, async (tx) => {
        const event = eventOf(told, memberId, name);
        if (await wasTold(tx, scope, event)) return refused('told');
        return done(null, [event]);
      });
    }
  },
});

/** Who failed to sign in is nobody. */
function actorOf({ what: { type } }: Told, personId: string, memberId: string): Actor {
  return type === 'sign_in.failed' ? { kind: 'system', job: kind } : { kind: 'member', memberId, personId };
}

function eventOf({ what, notice, happenedAt, address }: Told, memberId: string, name: string): SignInEvent {
  const subject = { kind: 'member', id: memberId } as const;
  switch (what.type) {
    case 'sign_in.done':
      return { type: what.type, subject, data: { notice, happenedAt }, personal: { address } };
    case 'sign_in.ended':
      return { type: what.type, subject, data: { notice, happenedAt, ended: what.ended } };
    case 'sign_in.failed':
      return { type: what.type, subject, data: { notice, happenedAt, attempts: what.attempts }, personal: { name, address } };
  }
}
