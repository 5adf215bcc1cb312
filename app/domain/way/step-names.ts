import type { LocalText } from '../language/local-text.ts';
import type { WayStepKind } from './steps.ts';

/** What the steps are called, as the scheme’s partners name them. */
export const wayStepNames: Readonly<Record<WayStepKind, LocalText>> = {
  registered: { en: 'Registered for the mark', nl: 'Aangemeld voor het keurmerk' },
  implementing: { en: 'Measures in place', nl: 'Maatregelen ingevoerd' },
  audit_body_chosen: { en: 'Audit body chosen', nl: 'Auditor gekozen' },
  phase_1: { en: 'Audit, phase 1', nl: 'Audit, fase 1' },
  phase_2: { en: 'Audit, phase 2', nl: 'Audit, fase 2' },
  certified: { en: 'Certificate', nl: 'Certificaat' },
  renewal: { en: 'Renewal', nl: 'Verlenging' },
};
