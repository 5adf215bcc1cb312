import { defaultMethod } from '#app/domain/level/default-method.ts';
import { startOfDay } from '#app/domain/calendar/instant.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { sha256 } from '#app/platform/hash/sha256.server.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { enqueueJob } from '#app/platform/jobs/enqueue-job.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { insertMethodVersion, listMethodVersions } from '#db/queries/method-version.ts';
import { newId } from '#db/queries/new-id.ts';
import { rederiveJobKind, type RederivePayload } from './rederive-levels.job.server.ts';

type AdoptContext = Pick<MemberContext, 'app' | 'scope' | 'today' | 'organisation'> & { readonly member: Pick<MemberContext['member'], 'id' | 'personId'> };

/**
 * Adopts the default method as the organisation's version 1, from a day on. A version never acts backwards. On that day the
 * answers that hold are judged anew by it; the rules are the same, so levels stay and stop being provisional.
 */
export function adoptDefaultMethod({ app, scope, today, organisation, member }: AdoptContext, wish: { name: string; effectiveOn: CalendarDate }) {
  return mutate(app, scope, async (tx, { now }) => {
    if (wish.effectiveOn < today) return refused('in_the_past' as const);
    if ((await listMethodVersions(tx, scope)).length > 0) return refused('already_adopted' as const);
    const method = JSON.stringify(defaultMethod);
    const version = { id: newId(), number: 1, name: wish.name, method_json: method, effective_on: wish.effectiveOn, adopted_by_member_id: member.id, recorded_at: now };
    await insertMethodVersion(tx, scope, version);
    const payload: RederivePayload = { number: version.number, memberId: member.id, personId: member.personId };
    const begin = startOfDay(wish.effectiveOn, organisation.time_zone);
    await enqueueJob(tx, { kind: rederiveJobKind, key: `${rederiveJobKind}:${scope.organisationId}:${version.number}`, payload, organisationId: scope.organisationId, now, runAt: begin > now ? begin : now });
    const data = { number: version.number, name: wish.name, effectiveOn: wish.effectiveOn, sha256: sha256(method) };
    return done({ number: version.number }, [{ type: 'method.adopted', subject: { kind: 'method_version', id: version.id }, data }]);
  });
}
