import { useLocation, useNavigate } from '@remix-run/react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { isPlain, isTyping, readKey, sequenceMs } from './keys.ts';
import { useShortcutsOn } from './preference.ts';
import { allWays, ways, type Way } from './ways.ts';

const ShortcutWindow = lazy(async () => ({ default: (await import('./shortcut-window.tsx')).ShortcutWindow }));

interface Props {
  /** The organisation's own address. */
  home: string;
  /** Whether this person may go there: a key that leads to a refusal is none. */
  mayGo: (path: string) => boolean;
}

/** Listens for single keys on every page of an organisation, unless the person has turned them off. */
export function Shortcuts({ home, mayGo }: Props) {
  const isOn = useShortcutsOn();
  const [isListed, setListed] = useState(false);
  const run = useRun(home, () => setListed(true));
  useKeys(isOn, ['/', '?', 'j', 'k', ...allWays.filter((way) => mayGo(ways[way].path))], run);
  return isListed ? (
    <Suspense fallback={null}>
      <ShortcutWindow onClose={() => setListed(false)} />
    </Suspense>
  ) : null;
}

/** Keys are read as they come; what they mean may change with every page. */
function useKeys(isOn: boolean, known: readonly string[], run: (keys: string) => void): void {
  const latest = useRef({ known, run });
  latest.current = { known, run };
  useEffect(() => {
    if (!isOn) return;
    let first: { key: string; at: number } | null = null;
    const onKey = (event: KeyboardEvent) => {
      if (!isPlain(event) || isTyping(event.target)) return;
      const waiting = first && event.timeStamp - first.at < sequenceMs ? first.key : null;
      const step = readKey(latest.current.known, event.key, waiting);
      first = step.kind === 'wait' ? { key: step.first, at: event.timeStamp } : null;
      if (step.kind !== 'run') return;
      event.preventDefault();
      latest.current.run(step.keys);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOn]);
}

function useRun(home: string, list: () => void): (keys: string) => void {
  const navigate = useNavigate();
  const { key: page } = useLocation();
  const isSearching = useRef(false);
  useEffect(() => {
    if (isSearching.current) focusSearch();
    isSearching.current = false;
  }, [page]);
  return (keys) => {
    if (keys === '?') list();
    else if (keys === 'j' || keys === 'k') follow(keys === 'j' ? 'next' : 'prev');
    else if (keys === '/') {
      if (focusSearch()) return;
      isSearching.current = true;
      navigate(`${home}/suppliers`);
    } else navigate(home + ways[keys as Way].path);
  };
}

/** Where a page is one of a row of pages it says which comes next, and which before. */
function follow(rel: 'next' | 'prev'): void {
  document.querySelector<HTMLAnchorElement>(`main a[rel=${rel}]`)?.click();
}

function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('main input[type=search]');
  field?.focus();
  field?.select();
  return field !== null;
}
