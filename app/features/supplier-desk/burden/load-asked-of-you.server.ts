import type { SupplierScope } from '#app/domain/access/scope.ts';
import { dateInZone } from '#app/domain/calendar/instant.ts';
import type { Burden } from '#app/domain/invitation/burden.ts';
import type { Level } from '#app/domain/level/method.ts';
import { loadBurden } from '#app/platform/burden/load-burden.server.ts';
import type { Db } from '#db/dialect/connect.ts';

interface Asked {
  created_at: string;
  answered_at: string | null;
  lowest: Level;
}

/** What one client asks of the supplier, and when it answered. `reach`: by a link one sees what stands behind that link; at the desk everything of that client. */
export async function loadAskedOfYou(db: Db, scope: SupplierScope, invitation: Asked | null, { now, timeZone, reach }: { now: string; timeZone: string; reach: 'link' | 'desk' }) {
  const burden = await loadBurden(db, scope, scope.supplierId, { now, timeZone });
  const dayOf = (instant: string | null) => (instant === null ? null : dateInZone(instant, timeZone));
  return {
    asked: invitation && { on: dateInZone(invitation.created_at, timeZone), level: invitation.lowest === 'none' ? null : invitation.lowest, answeredOn: dayOf(invitation.answered_at) },
    lastAnsweredOn: burden.lastAnsweredOn,
    open: burden.open.filter((ask) => ask.kind === 'contract' || (ask.kind === 'affected' && reach === 'desk')),
  };
}

export type AskedOfYou = Omit<Awaited<ReturnType<typeof loadAskedOfYou>>, 'open'> & Pick<Burden, 'open'>;
