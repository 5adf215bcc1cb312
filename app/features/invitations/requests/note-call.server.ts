import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { insertCallNote } from '#db/queries/chase.ts';
import { newId } from '#db/queries/new-id.ts';
import { getSupplier } from '#db/queries/supplier.ts';

interface Call {
  supplierId: string;
  calledOn: CalendarDate;
  /** Null: nobody was reached. */
  spokeWith: string | null;
  said: string;
}

/** Keeps what was said on the phone. Who was spoken with and what was said can be forgotten; that there was a call cannot. */
export function noteCall({ app, scope, member, today }: Pick<MemberContext, 'app' | 'scope' | 'member' | 'today'>, { supplierId, calledOn, spokeWith, said }: Call) {
  return mutate(app, scope, async (tx, { now }) => {
    if (calledOn > today) return refused('in_future');
    await getSupplier(tx, scope, supplierId);
    const id = newId();
    await insertCallNote(tx, scope, { id, supplier_id: supplierId, called_on: calledOn, spoke_with: spokeWith, said, recorded_at: now, recorded_by_member_id: member.id });
    return done({ id }, [
      { type: 'supplier.called', subject: { kind: 'supplier', id: supplierId }, data: { callId: id, calledOn, isReached: spokeWith !== null }, personal: { spokeWith, said } },
    ]);
  });
}
