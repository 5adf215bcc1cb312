import { countryCodes, euCountryCodes } from '#app/domain/register/countries.ts';
import { sectors } from '#app/domain/register/sectors.ts';
import type { BaseContext } from '#app/platform/http/base-context.server.ts';
import type { Option, OptionGroup } from '#app/ui/select-field.tsx';
import { organisationMessages } from './messages.ts';
import { sectorValue } from './sector-value.ts';

export interface OrganisationChoices {
  sectors: (Option | OptionGroup)[];
  countries: OptionGroup[];
  timeZones: OptionGroup[];
}

type Speaks = Pick<BaseContext, 'f' | 't' | 'locale'>;

/** The lists to choose from, by name in the language of the reader. */
export function organisationChoices(ctx: Speaks): OrganisationChoices {
  return { sectors: sectorOptions(ctx), countries: countryOptions(ctx), timeZones: timeZoneOptions() };
}

function sectorOptions({ locale }: Speaks): (Option | OptionGroup)[] {
  return sectors.map(({ number, name, subsectors }) =>
    subsectors.length === 0
      ? { value: sectorValue({ sectorNumber: number, subsectorCode: null }), label: name[locale] }
      : {
          label: name[locale],
          options: subsectors.map((one) => ({ value: sectorValue({ sectorNumber: number, subsectorCode: one.code }), label: `${name[locale]}: ${one.name[locale]}` })),
        },
  );
}

function countryOptions({ f, t, locale }: Speaks): OptionGroup[] {
  const words = t(organisationMessages);
  const byName = (codes: readonly string[]): Option[] =>
    codes.map((code) => ({ value: code, label: f.country(code) })).sort((a, b) => a.label.localeCompare(b.label, locale));
  return [
    { label: words.europeanUnion, options: byName(euCountryCodes) },
    { label: words.otherCountries, options: byName(countryCodes.filter((code) => !euCountryCodes.includes(code))) },
  ];
}

function timeZoneOptions(): OptionGroup[] {
  const regions = new Map<string, Option[]>();
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const [region = zone, ...place] = zone.split('/');
    if (place.length === 0) continue;
    regions.set(region, [...(regions.get(region) ?? []), { value: zone, label: place.join(', ').replaceAll('_', ' ') }]);
  }
  return [...regions].sort(([a], [b]) => Number(b === 'Europe') - Number(a === 'Europe') || (a < b ? -1 : 1)).map(([label, options]) => ({ label, options }));
}
