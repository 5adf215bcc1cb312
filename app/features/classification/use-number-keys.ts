import { useEffect, type RefObject } from 'react';
import { isPlain, isTyping } from '#app/ui/shortcuts/keys.ts';
import { useShortcutsOn } from '#app/ui/shortcuts/preference.ts';

/**
 * A digit ticks that answer of the question that has the focus, or of the first that is open, and moves on to the next question.
 * Everything else is what radio buttons do by themselves. Answers whether it is on.
 */
export function useNumberKeys(form: RefObject<HTMLFormElement>): boolean {
  const isOn = useShortcutsOn();
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      const place = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : -1;
      if (place < 0 || !form.current || !isPlain(event) || isTyping(event.target)) return;
      if (choose(questionsIn(form.current), place)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [form, isOn]);
  return isOn;
}

function questionsIn(form: HTMLFormElement): HTMLInputElement[][] {
  return [...form.querySelectorAll('fieldset')].map((field) => [...field.querySelectorAll<HTMLInputElement>('input[type=radio]:enabled')]).filter((radios) => radios.length > 0 && radios[0]?.offsetParent);
}

function choose(questions: readonly HTMLInputElement[][], place: number): boolean {
  const focused = questions.findIndex((radios) => radios.some((radio) => radio === document.activeElement));
  const current = focused >= 0 ? focused : Math.max(questions.findIndex(isOpen), 0);
  const radio = questions[current]?.[place];
  if (!radio) return false;
  radio.click();
  const next = questions[current + 1];
  (next?.find((one) => one.checked) ?? next?.[0] ?? radio).focus();
  return true;
}

/** The last choice of every question is *not known yet*. */
const isOpen = (radios: readonly HTMLInputElement[]) => radios.at(-1)?.checked ?? false;
