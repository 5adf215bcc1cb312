import { Link, useNavigation, type LinkProps } from '@remix-run/react';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'md' | 'sm';

const tones: Record<ButtonTone, string> = {
  primary: 'border-accent bg-accent text-on-accent hover:bg-accent-strong hover:border-accent-strong',
  secondary: 'border-line-strong bg-surface text-ink hover:border-ink hover:bg-sunken',
  quiet: 'border-transparent text-accent underline-offset-4 hover:bg-sunken hover:underline',
  danger: 'border-bad bg-surface text-bad hover:bg-bad hover:text-on-bad',
};
const sizes: Record<ButtonSize, string> = { md: 'min-h-9 px-3.5 py-1.5', sm: 'min-h-7 px-2 py-0.5 text-sm' };

export function buttonClass(tone: ButtonTone = 'secondary', size: ButtonSize = 'md'): string {
  return classNames(
    'inline-flex items-center justify-center gap-1.5 rounded-sm border font-medium no-underline transition-colors',
    'disabled:opacity-55 aria-disabled:opacity-55 print:hidden',
    tones[tone],
    sizes[size],
  );
}

interface Look {
  tone?: ButtonTone;
  size?: ButtonSize;
  icon?: ReactNode;
}

export function Button({ tone, size, icon, children, className, type = 'button', ...rest }: ComponentProps<'button'> & Look) {
  return (
    <button {...rest} type={type} className={classNames(buttonClass(tone, size), className)}>
      {icon}
      {children}
    </button>
  );
}

/** Submits its form; while the page is submitting it says so and does not submit twice. */
export function SubmitButton({ tone = 'primary', onClick, ...rest }: ComponentProps<'button'> & Look) {
  const busy = useNavigation().state === 'submitting';
  return (
    <Button
      {...rest}
      tone={tone}
      type="submit"
      aria-disabled={busy || undefined}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
    />
  );
}

export function ButtonLink({ tone, size, icon, children, className, ...rest }: LinkProps & Look) {
  return (
    <Link {...rest} className={classNames(buttonClass(tone, size), className)}>
      {icon}
      {children}
    </Link>
  );
}
