import type { Flag, Instant } from './columns.ts';

/** A tenant: an essential or important entity under NIS2. */
export interface OrganisationTable {
  id: string;
  /** Stands in the URL; unique in the installation. */
  slug: string;
  name: string;
  /** `essential` or `important`, as confirmed by the user; never computed (NIS2 Art. 3). */
  entity_class: 'essential' | 'important';
  sector_number: number;
  subsector_code: string | null;
  country: string;
  time_zone: string;
  legal_regime: 'cbw' | 'reg_2024_2690' | 'both' | 'other';
  contracting_authority: Flag;
  /** Language of mails to suppliers where nothing better is known. */
  locale: 'en' | 'nl';
  /** Where a supplier calls, day and night, when something is wrong; shown on its desk. */
  incident_phone: string | null;
  /** Years after a certificate's end in which its file is kept; null: for ever. */
  evidence_keep_years: number | null;
  /** Days after sending in which a mail's text is kept; null: as long as the product proposes. */
  mail_keep_days: number | null;
  is_demo: Flag;
  created_at: Instant;
}

export interface OrganisationTables {
  organisation: OrganisationTable;
}
