import { addMilliseconds } from '#app/domain/calendar/instant.ts';
import { nonEmpty } from '#app/domain/audit/events.ts';
import type { DemoApp, Episode } from '#app/features/demo/demo-app.ts';
import { stopSharingWith } from '#app/features/supplier-desk/company/certificate/change-consent.server.ts';
import { foundCompany } from '#app/platform/company/found-company.server.ts';
import { done, mutateCompany, refused } from '#app/platform/mutate/mutate.server.ts';
import { unsafeCompanyScope } from '#app/platform/scope/make-scope.server.ts';
import { getSupplier } from '#db/queries/supplier.ts';
import type { DemoPlan, SharedTwice } from '#db/seeds/demo/plan.ts';
import type { Days } from './days.server.ts';
import { appAt, deskAt, supplierAt } from './then.server.ts';

const minuteMs = 60_000;

/** Companies with two clients here: somebody at their own desk, and a consent that one of the clients no longer has. */
export function sharing(plan: DemoPlan, days: Days): Episode[] {
  const [one, other] = plan.sharedTwice;
  const atFirst = one ? [settle(plan, one), stop(one, 'second', days.at(6, '20:10'))] : [];
  return other ? [...atFirst, settle(plan, other), stop(other, 'first', days.at(5, '08:20'))] : atFirst;
}

/** Whoever was asked first becomes the first at the company's desk, as by every first sharing. */
function settle(plan: DemoPlan, { companyId, first }: SharedTwice): Episode {
  const at = addMilliseconds(first.at, 2 * minuteMs);
  return {
    at,
    async play(app) {
      const place = plan.places.find(({ organisation }) => organisation.id === first.organisationId);
      if (!place) throw new Error('a client that is not there');
      const { scope, invitation } = await supplierAt(app, place, first.supplierId, at);
      const supplier = await getSupplier(app.db.read, scope, first.supplierId);
      const company = unsafeCompanyScope({ companyId, actor: scope.actor });
      await mutateCompany(appAt(app, at), company, async (tx, { now }) => {
        const { events } = await foundCompany(tx, company, supplier, { email: invitation.email, name: invitation.contact_name, locale: invitation.locale }, now);
        return events.length > 0 ? done(null, nonEmpty(events)) : refused('settled');
      });
    },
  };
}

function stop({ companyId, certificateId, ...shared }: SharedTwice, which: 'first' | 'second', at: string): Episode {
  return { at, play: async (app: DemoApp) => void (await stopSharingWith(await deskAt(app, companyId, at), certificateId, shared[which].shareId)) };
}
