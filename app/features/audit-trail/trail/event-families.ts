/** Kinds of events that a person filters by: the word before the dot of an event's type. Apart from the search, whose zod stays on the server. */
export const families = [
  'supplier',
  'bulk_change',
  'saved_view',
  'classification',
  'invitation',
  'question',
  'proof',
  'verification',
  'certificate',
  'agreed_date',
  'contract',
  'requirement',
  'access',
  'incident',
  'contact',
  'service',
  'import',
  'method',
  'member',
  'unit',
  'organisation',
  'sign_in',
  'refusal',
  'file',
  'audit_trail',
  'export',
  'personal_data',
  'retention',
] as const;
export type Family = (typeof families)[number];

export const otherActors = ['supplier', 'system', 'operator'] as const;
