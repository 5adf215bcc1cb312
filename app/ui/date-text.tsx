import { useFormat } from '#app/platform/messages/messages-context.tsx';

/* A browser may know other abbreviations than the server: what was written there stands. */

/** A calendar date as people write it; with `today`, the distance as well. The exact date is in `datetime`. */
export function DateText({ date, today, long }: { date: string; today?: string; long?: boolean }) {
  const format = useFormat();
  return (
    <time suppressHydrationWarning dateTime={date} title={format.dateLong(date)} >
      <span className="whitespace-nowrap">{long ? format.dateLong(date) : format.date(date)}</span>
      {today ? <span className="text-muted"> ({format.distance(date, today)})</span> : null}
    </time>
  );
}

/** A moment, in the organisation's time zone; the exact instant is in the title. */
export function InstantText({ instant }: { instant: string }) {
  const format = useFormat();
  return (
    <time suppressHydrationWarning dateTime={instant} title={instant} className="whitespace-nowrap">
      {format.dateTime(instant)}
    </time>
  );
}

export function MoneyText({ cents, currency }: { cents: number; currency: string }) {
  return <span suppressHydrationWarning className="whitespace-nowrap tabular-nums">{useFormat().money(cents, currency)}</span>;
}
