import { data } from '@remix-run/node';
import { parseForm } from '#app/platform/http/parse-form.server.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { incidentEntry } from '#app/platform/incident/incident-entry.server.ts';
import { done, mutate } from '#app/platform/mutate/mutate.server.ts';
import { addHitServices, insertIncident } from '#db/queries/incident.ts';
import { insertIncidentEntries } from '#db/queries/incident-log.ts';
import { newId } from '#db/queries/new-id.ts';
import { listSuppliedServices } from '#db/queries/supplied-service.ts';
import { getSupplier } from '#db/queries/supplier.ts';
import { incidentFormMessages } from '../form-messages.ts';
import { openIncidentForm, type OpenIncidentValues } from './open-incident.form.ts';

type Opener = Pick<MemberContext, 'app' | 'scope' | 'member'>;

/** Somebody has heard that this supplier is hit. Ticks that name no service of this supplier are passed over. */
export function openIncident({ app, scope, member }: Opener, supplierId: string, values: OpenIncidentValues) {
  return mutate(app, scope, async (tx, { now }) => {
    await getSupplier(tx, scope, supplierId);
    const own = await listSuppliedServices(tx, scope, [supplierId]);
    const serviceIds = own.map((service) => service.id).filter((id) => values.serviceId.includes(id));
    const incident = { id: newId(), supplier_id: supplierId };
    await insertIncident(tx, scope, { ...incident, title: values.title, origin: 'member', learned_at: values.learnedAt, opened_at: now, opened_by_member_id: member.id });
    await addHitServices(tx, scope, incident, serviceIds);
    await insertIncidentEntries(tx, scope, [incidentEntry(incident, { kind: 'opened', now, memberId: member.id, happenedAt: values.learnedAt, text: values.title })]);
    return done({ id: incident.id }, [
      {
        type: 'incident.opened',
        subject: { kind: 'incident', id: incident.id },
        data: { supplierId, origin: 'member', learnedAt: values.learnedAt, serviceIds },
        personal: { title: values.title },
      },
    ]);
  });
}

/** The form on the page of a supplier's bad day. */
export async function postOpenIncident(ctx: MemberContext, supplierId: string, form: FormData) {
  const t = ctx.t(incidentFormMessages);
  const place = { now: ctx.now, timeZone: ctx.organisation.time_zone };
  const submission = parseForm(form, openIncidentForm(t.problems, place), ctx);
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 });
  const outcome = await openIncident(ctx, supplierId, submission.value);
  return outcome.ok ? redirectWithToast(`/o/${ctx.organisation.slug}/incidents/${outcome.value.id}`, t.toast.opened) : data(submission.reply(), { status: 409 });
}
