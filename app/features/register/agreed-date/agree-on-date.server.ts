import { agreedDateProblem, type AgreedDateProblem } from '#app/domain/coverage/agreed-date.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import { recordCoverage } from '#app/platform/coverage/record-coverage.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { insertAgreedDate } from '#db/queries/agreed-date.ts';
import { findCoverage } from '#db/queries/coverage-interval.ts';
import { newId } from '#db/queries/new-id.ts';
import { getSupplier } from '#db/queries/supplier.ts';
import type { RegisterContext } from '../register-context.ts';

/** Records by when a supplier in a gap will have its certificate, in place of what was agreed before. */
export function agreeOnDate({ app, scope, today }: RegisterContext, supplierId: string, agreedOn: CalendarDate) {
  return mutate(app, scope, async (tx, { now }) => {
    await getSupplier(tx, scope, supplierId);
    const coverage = await findCoverage(tx, scope, supplierId, today);
    const problem = coverage ? agreedDateProblem(agreedOn, { state: coverage.state, agreedOn: coverage.agreed_on }, today) : 'no_gap';
    if (problem) return refused<AgreedDateProblem>(problem);
    await insertAgreedDate(tx, scope, { id: newId(), supplier_id: supplierId, agreed_on: agreedOn, source: 'member', effective_on: today, recorded_at: now });
    await recordCoverage(tx, scope, [supplierId], { cause: 'agreed_date.recorded', today, now });
    return done({ agreedOn }, [{ type: 'agreed_date.recorded', subject: { kind: 'supplier', id: supplierId }, data: { agreedOn, source: 'member', effectiveOn: today } }]);
  });
}
