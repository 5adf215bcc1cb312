import { useFormat } from '#app/platform/messages/messages-context.tsx';

/** A calendar date as people write it; with `today`, the distance as well. The exact date is in `datetime`. */
export function DateText({ date, today, long }: { date: string; today?: string; long?: boolean }) {
  const format = useFormat();
  return (
    <time dateTime={date} title={format.dateLong(date)} className="whitespace-nowrap">
      {long ? format.dateLong(date) : format.date(date)}
      {today ? <span className="text-muted"> ({format.distance(date, today)})</span> : null}
    </time>
  );
}

/** A moment, in the organisation's time zone; the exact instant is in the title. */
export function InstantText({ instant }: { instant: string }) {
  const format = useFormat();
  return (
    <time dateTime={instant} title={instant} className="whitespace-nowrap">
      {format.dateTime(instant)}
    </time>
  );
}

export function MoneyText({ cents, currency }: { cents: number; currency: string }) {
  return <span className="whitespace-nowrap tabular-nums">{useFormat().money(cents, currency)}</span>;
}
