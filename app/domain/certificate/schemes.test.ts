import { describe, expect, it } from 'vitest';
import { knownScheme } from './scheme-names.ts';
import { certifiedLevel, schemeIds, schemeOf } from './schemes.ts';

describe('schemes', () => {
  it('lets only the NIS2 Quality Mark count by itself', () => {
    expect(schemeIds.filter((id) => certifiedLevel({ scheme: id, level: 'QM20' }) !== null)).toEqual(['nis2-qm']);
    expect(certifiedLevel({ scheme: 'nis2-qm', level: 'QM20' })).toBe('QM20');
  });

  it('takes an unknown scheme as other proof', () => {
    expect(schemeOf('sieve-9000').id).toBe('other');
    expect(knownScheme('toString')).toBe('other');
  });

  it('says in both languages why each is treated as it is', () => {
    for (const scheme of schemeIds.map(schemeOf)) for (const text of [scheme.name, scheme.why]) expect([text.en, text.nl]).not.toContain('');
  });

  it('never calls support enough for more than QM10', () => {
    for (const scheme of schemeIds.map(schemeOf)) if (scheme.treatment === 'supporting') expect([null, 'QM10']).toContain(scheme.reasonableUpTo);
  });
});

it('says of ISO/IEC 27001 that it is partial alone, and where that was read', () => {
  const { treatment, why, sources } = schemeOf('iso-27001');
  expect([treatment, why.en.includes('partial'), why.nl.includes('gedeeltelijk'), sources.length]).toEqual(['partial', true, true, 2]);
  for (const scheme of schemeIds.map(schemeOf)) expect(scheme.sources.every((source) => source.startsWith('https://'))).toBe(true);
});
