import type { LocalText } from '../language/local-text.ts';
import { findKind } from './categories.ts';
import { isTriageReason, triageReasonNames } from './triage-reasons.ts';
import type { TriageTheme } from './triage-groups.ts';

const noCategory: LocalText = { en: 'Without a spending category', nl: 'Zonder uitgavencategorie' };
const noKind: LocalText = { en: 'Kind not known', nl: 'Soort niet bekend' };
const rest: LocalText = { en: 'All other categories', nl: 'Alle andere categorieën' };

/** What a group is called, in words of the file or of the product. */
export function nameOfTheme(theme: TriageTheme): LocalText {
  switch (theme.kind) {
    case 'reason':
      return triageReasonNames[theme.reason];
    case 'category':
      return theme.category === null ? noCategory : { en: theme.category, nl: theme.category };
    case 'supplier_kind':
      return (theme.kindId && findKind(theme.kindId)?.name) || noKind;
    case 'rest':
      return rest;
  }
}

/** The theme that a group's key stands for; null for what is no key. */
export function themeOfKey(key: string): TriageTheme | null {
  const [, kind, ...more] = key.split('/');
  const value = more.join('/');
  switch (kind) {
    case 'reason':
      return isTriageReason(value) ? { kind, reason: value } : null;
    case 'category':
      return { kind, category: value };
    case 'no-category':
      return { kind: 'category', category: null };
    case 'kind':
      return { kind: 'supplier_kind', kindId: value };
    case 'no-kind':
      return { kind: 'supplier_kind', kindId: null };
    case 'rest':
      return { kind };
    default:
      return null;
  }
}
