import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { Instant } from '#app/domain/calendar/instant.ts';
import type { CandidateFacts } from '#app/domain/invitation/wave-candidate.ts';
import { maxLevel, type Level } from '#app/domain/level/method.ts';
import type { Db } from '#db/dialect/connect.ts';
import { listClassifications } from '#db/queries/classification.ts';
import { listContacts, type ContactRow } from '#db/queries/contact.ts';
import { listCurrentIntervals } from '#db/queries/coverage-interval.ts';
import { listSuppliedServices } from '#db/queries/supplied-service.ts';
import { findSuppliers, type SupplierRow } from '#db/queries/supplier.ts';
import { findSuppliersInWaves, findSuppliersWithOpenLink, findSuppliersWithWaitingProof } from '#db/queries/wave-candidate.ts';

export interface Candidate {
  supplier: SupplierRow;
  facts: CandidateFacts;
  isProvisional: boolean;
  /** Those with an address, the primary one first. */
  reachable: readonly (ContactRow & { email: string })[];
}

interface Moment {
  now: Instant;
  today: CalendarDate;
  /** The wave that asks: standing in it is no reason against it. */
  waveId?: string;
}

/** What decides whether each of some suppliers is asked in a wave; in few statements, however many they are. Those outside the scope are left out. */
export async function loadCandidates(db: Db, scope: OrganisationScope, supplierIds: readonly string[], { now, today, waveId }: Moment): Promise<Candidate[]> {
  const suppliers = await findSuppliers(db, scope, supplierIds);
  const ids = suppliers.map((supplier) => supplier.id);
  const services = await listSuppliedServices(db, scope, ids);
  const current = new Set(services.filter((service) => service.ended_on === null || service.ended_on > today).map((service) => service.id));
  const classified = groupBySupplier((await listClassifications(db, scope, ids)).filter((row) => current.has(row.supplied_service_id)));
  const contacts = groupBySupplier(await listContacts(db, scope, ids));
  const pieces = (await listCurrentIntervals(db, scope, ids)).filter((piece) => piece.from_on <= today && (piece.until_on === null || piece.until_on > today));
  const states = new Map(pieces.map((piece) => [piece.supplier_id, piece.state]));
  const [asked, shown, inWave] = [
    await findSuppliersWithOpenLink(db, scope, ids, now),
    await findSuppliersWithWaitingProof(db, scope, ids),
    await findSuppliersInWaves(db, scope, ids, waveId ?? null),
  ];
  return suppliers.map((supplier) => {
    const judged = classified.get(supplier.id) ?? [];
    const people = contacts.get(supplier.id) ?? [];
    const reachable = people.flatMap((contact) => (contact.email === null ? [] : [{ ...contact, email: contact.email }]));
    return {
      supplier,
      isProvisional: judged.some((row) => row.method_number === null),
      reachable,
      facts: {
        triage: supplier.triage,
        status: supplier.status,
        required: judged.length === 0 ? null : { lowest: highestOf(judged.map((row) => row.lowest)), highest: highestOf(judged.map((row) => row.highest)) },
        state: states.get(supplier.id) ?? null,
        hasWaitingProof: shown.has(supplier.id),
        hasOpenLink: asked.has(supplier.id),
        isInOtherWave: inWave.has(supplier.id),
        hasOwner: supplier.owner_member_id !== null,
        contacts: people.length,
        contactsWithEmail: reachable.length,
      },
    };
  });
}

const highestOf = (levels: readonly Level[]) => levels.reduce<Level>(maxLevel, 'none');

function groupBySupplier<Row extends { supplier_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.supplier_id);
    if (group) group.push(row);
    else groups.set(row.supplier_id, [row]);
  }
  return groups;
}
