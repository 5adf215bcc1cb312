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

export function AccessWords({ access }: { access: Access }) {
  const t = useMessages(sheetMessages).access;
  return (
    <>
      <span className="inline-block w-24 font-medium">
        <RiskAreaLabel area={access.area} />
      </span>
      {access.reach}
      {access.service ? <span className="text-muted"> ({access.service})</span> : null}
      {access.isOverdue && access.untilOn ? <span className="text-bad"> {t.overdue({ date: access.untilOn })}</span> : null}
    </>
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
          <span>
            <AccessWords access={one} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A box to tick with a pen: on paper only. */
export function PaperBox() {
  return <span className="mt-1 hidden size-3.5 shrink-0 border border-ink print:inline-block" aria-hidden />;
}
