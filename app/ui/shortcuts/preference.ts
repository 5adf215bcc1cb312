import { useSyncExternalStore } from 'react';

const stored = 'ketenmark-shortcuts';
const changed = 'ketenmark-shortcuts-changed';

/** Single keys can be turned off (WCAG 2.1.4): who dictates or whose hands tremble would set them off. Kept in this browser. */
export function useShortcutsOn(): boolean {
  return useSyncExternalStore(listen, isOn, () => false);
}

export function switchShortcuts(on: boolean): void {
  try {
    if (on) localStorage.removeItem(stored);
    else localStorage.setItem(stored, 'off');
  } catch {
    // Without storage the choice lasts as long as the page.
    fallback = on;
  }
  dispatchEvent(new Event(changed));
}

let fallback = true;

function isOn(): boolean {
  try {
    return fallback && localStorage.getItem(stored) !== 'off';
  } catch {
    return fallback;
  }
}

function listen(tell: () => void): () => void {
  addEventListener(changed, tell);
  addEventListener('storage', tell);
  return () => {
    removeEventListener(changed, tell);
    removeEventListener('storage', tell);
  };
}
