import type { EventShape } from './event-shape.ts';

interface About {
  supplierId: string;
}

/** On a bad day: what was known, cut off, told, decided. People's own words may name people, so they can be forgotten. */
export type IncidentEvent =
  | EventShape<'incident.opened', 'incident', About & { origin: 'member' | 'supplier'; learnedAt: string; serviceIds: readonly string[] }, 'title'>
  | EventShape<
      'incident.reported',
      'incident',
      About & { reportId: string; invitationId: string; ongoing: 'yes' | 'no' | 'unknown'; sinceAt: string | null; serviceIds: readonly string[] },
      'happened' | 'servicesText' | 'done' | 'contactName' | 'contactPhone' | 'reportedBy'
    >
  | EventShape<'incident.noted', 'incident', About & { entryId: string; kind: 'note' | 'decision'; happenedAt: string; corrects: string | null }, 'text'>
  | EventShape<'incident.judged', 'incident', About & { entryId: string; significance: 'significant' | 'not_significant'; awareAt: string | null }, 'reason'>
  | EventShape<'incident.sent', 'incident', About & { entryId: string; what: 'early_warning' | 'notification' | 'final_report'; sentAt: string }, 'text'>
  | EventShape<'incident.access_cut_off', 'incident', About & { entryId: string; accessId: string; area: 'it' | 'ot' | 'physical' | 'edi'; at: string }>
  | EventShape<'incident.access_restored', 'incident', About & { entryId: string; accessId: string; area: 'it' | 'ot' | 'physical' | 'edi'; at: string }>
  | EventShape<'incident.services_named', 'incident', About & { entryId: string; serviceIds: readonly string[] }>
  | EventShape<'incident.closed', 'incident', About & { entryId: string; reviewNeeded: 'yes' | 'no' }, 'conclusion' | 'reviewReason'>
  | EventShape<'incident.reopened', 'incident', About & { entryId: string }, 'reason'>;
