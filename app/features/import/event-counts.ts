import type { StoredCounts } from './import-record.ts';

type Outcomes = Pick<StoredCounts, 'create' | 'update' | 'merge' | 'unchanged' | 'refuse'>;

/** Outcomes in the words of the audit trail. */
export const eventCounts = (counts: Outcomes) => ({ created: counts.create, updated: counts.update, merged: counts.merge, unchanged: counts.unchanged, refused: counts.refuse });
