import { Fragment } from 'react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { shortcutMessages } from './messages.ts';
import { switchShortcuts, useShortcutsOn } from './preference.ts';
import { allWays, ways } from './ways.ts';

/** Every shortcut with what it does, and the switch that turns them off. */
export function ShortcutList() {
  const t = useMessages(shortcutMessages);
  const isOn = useShortcutsOn();
  const rows = [
    ['/', t.search],
    ...allWays.map((way) => [way, t[ways[way].word]] as const),
    ['j', t.forward],
    ['k', t.back],
    ['1–9', t.digit],
    ['Enter', t.enter],
    ['?', t.list],
  ] as const;
  return (
    <div className="grid gap-4">
      <p>{t.text}</p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1.5">
        {rows.map(([keys, does]) => (
          <div key={keys} className="contents">
            <dt className="whitespace-nowrap">
              <Keys keys={keys} />
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className="flex items-start gap-2 noscript:hidden">
        <input type="checkbox" className="mt-1 size-4 shrink-0" checked={isOn} onChange={(event) => switchShortcuts(event.target.checked)} />
        <span>
          {t.on}
          <span className="block text-sm text-muted">{t.onHelp}</span>
        </span>
      </label>
    </div>
  );
}

function Keys({ keys }: { keys: string }) {
  const t = useMessages(shortcutMessages);
  return keys.split(' ').map((key, place) => (
    <Fragment key={key}>
      {place > 0 ? <span className="mx-1 text-sm text-muted">{t.afterwards}</span> : null}
      <kbd className="rounded-sm border border-line-strong bg-sunken px-1.5 py-0.5 font-mono text-sm">{key}</kbd>
    </Fragment>
  ));
}
