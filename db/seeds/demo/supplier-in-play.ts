import type { QmLevel } from '#app/domain/level/method.ts';
import type { SuppliedServiceTable } from '#db/schema/supplied-service.ts';
import type { SupplierTable } from '#db/schema/supplier.ts';
import type { Sketch } from './cast.ts';

/** A supplier in the register of one organisation, while its story is written. Days count back from today. */
export interface InPlay {
  readonly sketch: Sketch;
  readonly supplier: SupplierTable;
  readonly services: SuppliedServiceTable[];
  /** The level that the first service will need; `open` while answers are missing. */
  level: QmLevel | 'none' | 'open';
  registeredDay: number;
  contact: { id: string; name: string; email: string; phone: string } | null;
  classifiedDay: number;
}
