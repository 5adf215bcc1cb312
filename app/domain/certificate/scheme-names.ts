import type { LocalText } from '../language/local-text.ts';

export const schemeIds = [
  'nis2-qm',
  'iso-27001',
  'nen-7510',
  'iec-62443',
  'tisax',
  'cyfun',
  'soc-2',
  'c5',
  'eucc',
  'cyber-essentials',
  'other',
] as const;
export type SchemeId = (typeof schemeIds)[number];

const names: Record<SchemeId, LocalText> = {
  'nis2-qm': { en: 'NIS2 Quality Mark', nl: 'NIS2 Quality Mark' },
  'iso-27001': same('ISO/IEC 27001'),
  'nen-7510': same('NEN 7510'),
  'iec-62443': same('IEC 62443'),
  tisax: same('TISAX'),
  cyfun: same('CyberFundamentals (CyFun)'),
  'soc-2': same('SOC 2'),
  c5: same('BSI C5'),
  eucc: same('EUCC'),
  'cyber-essentials': same('Cyber Essentials'),
  other: { en: 'Other proof', nl: 'Ander bewijs' },
};

function same(name: string): LocalText {
  return { en: name, nl: name };
}

/** What an older register calls by an unknown id is other proof. */
export function knownScheme(id: string): SchemeId {
  return Object.hasOwn(names, id) ? (id as SchemeId) : 'other';
}

/** Apart from what a scheme is worth and why, which is long: most pages only name it. */
export function schemeName(id: string): LocalText {
  return names[knownScheme(id)];
}
