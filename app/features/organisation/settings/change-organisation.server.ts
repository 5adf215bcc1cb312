import type { z } from 'zod';
import type { Changes } from '#app/domain/audit/event-shape.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import { getOrganisation, updateOrganisation } from '#db/queries/organisation.ts';
import type { organisationSettingsForm } from './settings.form.ts';

type Answers = z.output<typeof organisationSettingsForm>;

const patchOf = ({ sector, ...answers }: Answers) => ({
  name: answers.name,
  entity_class: answers.entityClass,
  sector_number: sector.sectorNumber,
  subsector_code: sector.subsectorCode,
  country: answers.country,
  time_zone: answers.timeZone,
  legal_regime: answers.legalRegime,
  contracting_authority: answers.contractingAuthority ? 1 : 0,
  locale: answers.locale,
  incident_phone: answers.incidentPhone,
});

/** Saves what differs; what is the same leaves no witness. */
export async function changeOrganisation(ctx: MemberContext, answers: Answers): Promise<void> {
  await mutate<null, 'unchanged'>(ctx.app, ctx.scope, async (tx) => {
    const before = await getOrganisation(tx, ctx.scope);
    const patch = patchOf(answers);
    const changed = (Object.keys(patch) as (keyof typeof patch)[]).filter((field) => before[field] !== patch[field]);
    if (changed.length === 0) return refused('unchanged');
    await updateOrganisation(tx, ctx.scope, patch);
    const changes: Changes = Object.fromEntries(changed.map((field) => [field, { from: before[field], to: patch[field] }]));
    return done(null, [{ type: 'organisation.changed', subject: { kind: 'organisation', id: ctx.scope.organisationId }, data: { changes } }]);
  });
}
