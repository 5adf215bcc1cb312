import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { countryCodes, euCountryCodes } from '#app/domain/register/countries.ts';
import type { Format } from '#app/platform/messages/format.ts';
import { findMember, listMembers } from '#db/queries/member.ts';
import { listTags } from '#db/queries/tag.ts';
import { listUnits } from '#db/queries/unit.ts';

/** Whom and where a supplier may be given to; `ownerId` is offered although that person may have left. */
export async function loadPlaceChoices({ db, scope }: Pick<MemberContext, 'db' | 'scope'>, ownerId: string | null = null) {
  const [present, units] = await Promise.all([listMembers(db, scope), listUnits(db, scope)]);
  const absent = ownerId && !present.some((member) => member.id === ownerId) ? await findMember(db, scope, ownerId) : null;
  return {
    members: [...present, ...(absent ? [absent] : [])].map((member) => ({ value: member.id, label: member.name })),
    units: units.map((unit) => ({ value: unit.id, label: unit.name })),
    unitRequired: scope.unitIds !== null,
  };
}

/** Names of countries are written on the server: browsers carry other lists of names, and the page would not match. */
function countryChoices(format: Format) {
  const options = (codes: readonly string[]) =>
    codes.map((value) => ({ value, label: format.country(value) })).sort((a, b) => a.label.localeCompare(b.label, format.locale));
  return { inUnion: options(euCountryCodes), elsewhere: options(countryCodes.filter((code) => !euCountryCodes.includes(code))) };
}

/** All that the form of a supplier offers. */
export async function loadSupplierChoices(ctx: Pick<MemberContext, 'db' | 'scope' | 'f'>, ownerId: string | null = null) {
  const [places, tags] = await Promise.all([loadPlaceChoices(ctx, ownerId), listTags(ctx.db, ctx.scope)]);
  return { ...places, tags: tags.map((tag) => tag.name), countries: countryChoices(ctx.f) };
}

export type SupplierChoices = Awaited<ReturnType<typeof loadSupplierChoices>>;
