import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { countInUnit, listUnits } from '#db/queries/unit.ts';
import { organisationChoices } from '../organisation-choices.server.ts';
import { sectorValue } from '../sector-value.ts';

/** The organisation as its form shows it, and its units with what they hold. */
export async function loadSettings(ctx: MemberContext) {
  const { organisation: row, db, scope } = ctx;
  const units = await listUnits(db, scope);
  return {
    path: `/o/${row.slug}`,
    organisation: {
      name: row.name,
      entityClass: row.entity_class,
      sector: sectorValue({ sectorNumber: row.sector_number, subsectorCode: row.subsector_code }),
      country: row.country,
      timeZone: row.time_zone,
      legalRegime: row.legal_regime,
      contractingAuthority: row.contracting_authority === 1 ? 'yes' : 'no',
      locale: row.locale,
      incidentPhone: row.incident_phone ?? '',
    },
    units: await Promise.all(
      units.map(async ({ id, name }) => {
        const { suppliers, members } = await countInUnit(db, scope, id);
        return { id, name, inUse: suppliers + members > 0 };
      }),
    ),
    choices: organisationChoices(ctx),
  };
}
export type Settings = Awaited<ReturnType<typeof loadSettings>>;
