import { sectors } from '#app/domain/register/sectors.ts';

export interface SectorChoice {
  sectorNumber: number;
  subsectorCode: string | null;
}

/** Sector and subsector as one choice of a list: `5`, `1a`. */
export function sectorValue({ sectorNumber, subsectorCode }: SectorChoice): string {
  return `${sectorNumber}${subsectorCode ?? ''}`;
}

/** Every choice that is whole: a sector that has subsectors is chosen by one of them. */
export const sectorValues: readonly string[] = sectors.flatMap(({ number, subsectors }) =>
  subsectors.length === 0 ? [`${number}`] : subsectors.map(({ code }) => `${number}${code}`),
);

export function parseSectorValue(value: string): SectorChoice {
  const [, number = '', code = ''] = /^(\d+)(\D*)$/.exec(value) ?? [];
  return { sectorNumber: Number(number), subsectorCode: code || null };
}
