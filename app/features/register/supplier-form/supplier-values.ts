import type { Tag } from '#app/domain/register/tags.ts';

/** What a person may say about a supplier, checked and tidied. */
export interface SupplierValues {
  legalName: string;
  kvkNumber: string | null;
  vatNumber: string | null;
  lei: string | null;
  country: string | null;
  categoryId: string | null;
  kindIds: readonly string[];
  nis2Entity: 'yes' | 'no' | 'unknown';
  status: 'candidate' | 'active' | 'ended';
  ownerMemberId: string | null;
  unitId: string | null;
  ownReference: string | null;
  website: string | null;
  parentName: string | null;
  /** One on a line, as are the sub-processors. */
  locations: string | null;
  subProcessors: string | null;
  tags: readonly Tag[];
  /** Within how many hours it agreed to tell of an incident. */
  notificationHours: number | null;
  note: string | null;
}

export const nis2EntityChoices = ['yes', 'no', 'unknown'] as const;
export const supplierStatuses = ['candidate', 'active', 'ended'] as const;
