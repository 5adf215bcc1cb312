import { chooseContact, reasonsLeftOut, whyNotAtAll, type LeftOut } from '#app/domain/question/candidate.ts';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Level } from '#app/domain/level/method.ts';
import type { Locale } from '#app/platform/messages/locale.ts';
import type { Db } from '#db/dialect/connect.ts';
import { listContacts } from '#db/queries/contact.ts';
import { listCurrentIntervals } from '#db/queries/coverage-interval.ts';
import { findSuppliers } from '#db/queries/supplier.ts';

export interface AskedSupplier {
  id: string;
  name: string;
  lowest: Level;
  highest: Level;
  contactId: string;
  contact: string;
  email: string;
  locale: Locale;
}

export interface AffectedPlan {
  asked: AskedSupplier[];
  left: { reason: LeftOut; suppliers: { id: string; name: string }[] }[];
}

const rank: Record<Level, number> = { QM30: 0, QM20: 1, QM10: 2, none: 3 };

/** Whom a question would go to, who matters most first; and who is left out, by reason. In few statements, however many they are. */
export async function planAffected(db: Db, scope: OrganisationScope, supplierIds: readonly string[], { today, usual }: { today: string; usual: Locale }): Promise<AffectedPlan> {
  const suppliers = await findSuppliers(db, scope, supplierIds);
  const ids = suppliers.map((supplier) => supplier.id);
  const contacts = groupBySupplier(await listContacts(db, scope, ids));
  const pieces = groupBySupplier(await listCurrentIntervals(db, scope, ids));
  const asked: AskedSupplier[] = [];
  const left: { id: string; name: string; reason: LeftOut }[] = [];
  for (const supplier of suppliers) {
    const { id, legal_name: name } = supplier;
    const contact = chooseContact(contacts.get(id) ?? []);
    const reason = whyNotAtAll(supplier) ?? (typeof contact === 'string' ? contact : null);
    if (reason !== null || typeof contact === 'string') {
      left.push({ id, name, reason: reason ?? 'no_contact' });
      continue;
    }
    const piece = pieces.get(id)?.find((one) => one.from_on <= today && (one.until_on === null || today < one.until_on));
    asked.push({ id, name, lowest: piece?.lowest ?? 'none', highest: piece?.highest ?? 'none', contactId: contact.id, contact: contact.name, email: contact.email, locale: contact.locale ?? usual });
  }
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
  return {
    asked: asked.sort((a, b) => rank[a.highest] - rank[b.highest] || byName(a, b)),
    left: reasonsLeftOut.flatMap((reason) => {
      const found = left.filter((one) => one.reason === reason).sort(byName);
      return found.length > 0 ? [{ reason, suppliers: found.map(({ id, name }) => ({ id, name })) }] : [];
    }),
  };
}

function groupBySupplier<Row extends { supplier_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.supplier_id);
    if (group) group.push(row);
    else groups.set(row.supplier_id, [row]);
  }
  return groups;
}
