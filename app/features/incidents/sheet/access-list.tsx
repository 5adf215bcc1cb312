import type { ReactNode } from 'react';
import { riskAreas } from '#app/domain/level/method.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { RiskAreaLabel } from '#app/ui/risk-area.tsx';
import type { Sheet } from './load-sheet.server.ts';
import { sheetMessages } from './messages.ts';

type Access = Sheet['access'][number];

/** Every way in, in the fixed order of the areas, each with its scope. */
export function byArea(access: readonly Access[]): Access[] {
  return riskAreas.flatMap((area) => access.filter((one) => one.area === area));
}

/** Where it leads and how far; struck through where it is closed. */
export function AccessWords({ access, isCut = false, children }: { access: Access; isCut?: boolean; children?: ReactNode }) {
  const t = useMessages(sheetMessages).access;
  return (
    <span className="grid grow gap-x-2 sm:grid-cols-[6rem_minmax(0,1fr)] print:grid-cols-[5.5rem_minmax(0,1fr)]">
      <span className="font-medium">
        <RiskAreaLabel area={access.area} />
      </span>
      <span className="min-w-0">
        <span className={isCut ? 'line-through decoration-2' : undefined}>{access.reach}</span>
        {access.service ? <span className="text-muted"> ({access.service})</span> : null}
        {access.isOverdue && access.untilOn ? <span className="text-bad"> {t.overdue({ date: access.untilOn })}</span> : null}
        {children}
      </span>
    </span>
  );
}

/** The list as it stands before an incident is open: boxes to tick on paper. */
export function AccessList({ access }: { access: readonly Access[] }) {
  const t = useMessages(sheetMessages).access;
  if (access.length === 0) return <p className="max-w-prose">{t.none}</p>;
  return (
    <ul className="grid gap-1.5">
      {byArea(access).map((one) => (
        <li key={one.id} className="flex gap-2">
          <PaperBox />
          <AccessWords access={one} />
        </li>
      ))}
    </ul>
  );
}

/** A box to tick with a pen: on paper only. */
export function PaperBox() {
  return <span className="mt-1 hidden size-3.5 shrink-0 border border-ink print:inline-block" aria-hidden />;
}
