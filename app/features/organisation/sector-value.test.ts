import { expect, it } from 'vitest';
import { isSectorChoice } from '#app/domain/register/sectors.ts';
import { parseSectorValue, sectorValue, sectorValues } from './sector-value.ts';

it('offers whole choices only, each read back as it was written', () => {
  expect(sectorValues.length).toBeGreaterThan(18);
  for (const value of sectorValues) {
    const choice = parseSectorValue(value);
    expect(isSectorChoice(choice.sectorNumber, choice.subsectorCode)).toBe(true);
    expect(sectorValue(choice)).toBe(value);
  }
});
