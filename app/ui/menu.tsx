import { ChevronDown } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { buttonClass, type ButtonSize, type ButtonTone } from './button.tsx';
import { classNames } from './class-names.ts';

interface Props {
  label: ReactNode;
  tone?: ButtonTone;
  size?: ButtonSize;
  className?: string;
  children: ReactNode;
}

/** A button that opens a native popover: light dismiss and Escape come with it, and no script is needed. */
export function Menu({ label, tone = 'secondary', size, className, children }: Props) {
  const id = useId();
  // React 18 does not know these attributes yet; it passes them on in lower case.
  const opens = { popovertarget: id } as object;
  const popover = { popover: 'auto' } as object;
  return (
    <>
      <button type="button" {...opens} className={classNames(buttonClass(tone, size), className)}>
        {label}
        <ChevronDown className="size-4 text-muted" aria-hidden />
      </button>
      <div id={id} {...popover} className="menu min-w-56 rounded-md border border-line-strong bg-surface p-1.5 text-ink shadow-lg">
        {children}
      </div>
    </>
  );
}

/** Looks of a link or button inside a menu. */
export const menuItemClass = 'block w-full rounded-sm px-2.5 py-1.5 text-start hover:bg-sunken';
