import { daysBetween } from '#app/domain/calendar/calendar-date.ts';
import type { WayLine } from '#app/domain/way/compose.ts';
import { wayStepNames } from '#app/domain/way/step-names.ts';
import type { WayStepState } from '#app/domain/way/steps.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { Circle, CircleAlert, CircleCheck, CircleDashed, type LucideIcon } from 'lucide-react';
import { classNames } from '../class-names.ts';
import { wayMessages } from './messages.ts';

const marks: Record<WayStepState, { icon: LucideIcon; colour: string }> = {
  done: { icon: CircleCheck, colour: 'text-ok' },
  planned: { icon: Circle, colour: 'text-info' },
  slipped: { icon: CircleAlert, colour: 'text-bad' },
  open: { icon: CircleDashed, colour: 'text-muted' },
};

interface Props {
  lines: readonly WayLine[];
  today: string;
  auditBody: string | null;
  /** The certificate itself shows that it is there. */
  isShown: boolean;
}

/** The steps in their order, each with what is known of it; by icon and word, never by colour alone. */
export function WayList({ lines, today, auditBody, isShown }: Props) {
  return (
    <ol className="grid gap-1.5">
      {lines.map((line) => (
        <Step key={line.kind} line={line} today={today} body={line.kind === 'audit_body_chosen' ? auditBody : null} isShown={isShown && line.kind === 'certified'} />
      ))}
    </ol>
  );
}

function Step({ line, today, body, isShown }: { line: WayLine; today: string; body: string | null; isShown: boolean }) {
  const t = useMessages(wayMessages);
  const f = useFormat();
  const { icon: Icon, colour } = marks[line.state];
  const details = [whenOf(line, today, t, f), isShown ? t.shown : null, line.firstPlannedOn && line.state !== 'done' ? t.putOff({ date: f.date(line.firstPlannedOn) }) : null].filter((detail) => detail !== null);
  return (
    <li className="flex gap-2.5">
      <Icon className={classNames('mt-1 size-4 shrink-0', colour)} aria-hidden />
      <p className="min-w-0">
        <span className={line.state === 'open' ? 'text-muted' : 'font-medium'}>{wayStepNames[line.kind][f.locale]}</span>
        {body ? <span> ({body})</span> : null}{' '}
        <span className={line.state === 'slipped' ? 'font-medium text-bad' : 'text-muted'}>
          · {[t.states[line.state], details[0]].filter(Boolean).join(' ')}
          {details.length > 1 ? <span className="font-normal text-muted">; {details.slice(1).join('; ')}</span> : null}
        </span>
      </p>
    </li>
  );
}

type Words = ReturnType<typeof useMessages<(typeof wayMessages)['en']>>;

function whenOf({ state, doneOn, plannedOn }: WayLine, today: string, t: Words, f: ReturnType<typeof useFormat>): string | null {
  if (doneOn) return t.doneOn({ date: f.date(doneOn) });
  if (!plannedOn) return null;
  return state === 'slipped' ? t.shouldHaveBeen({ date: f.date(plannedOn), days: daysBetween(plannedOn, today) }) : `${t.plannedOn({ date: f.date(plannedOn) })} (${f.distance(plannedOn, today)})`;
}
