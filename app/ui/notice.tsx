import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

const looks = {
  info: { icon: Info, box: 'border-info bg-info-soft', mark: 'text-info' },
  ok: { icon: CircleCheck, box: 'border-ok bg-ok-soft', mark: 'text-ok' },
  warn: { icon: TriangleAlert, box: 'border-warn bg-warn-soft', mark: 'text-warn' },
  bad: { icon: CircleAlert, box: 'border-bad bg-bad-soft', mark: 'text-bad' },
} as const;

interface Props {
  tone?: keyof typeof looks;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  className?: string;
}

/** Something to know before going on: said once, where it matters. */
export function Notice({ tone = 'info', title, children, actions, className }: Props) {
  const { icon: Icon, box, mark } = looks[tone];
  return (
    <div className={classNames('flex gap-3 border-s-4 px-4 py-3', box, className)}>
      <Icon className={classNames('mt-0.5 size-5 shrink-0', mark)} aria-hidden />
      <div className="min-w-0 max-w-prose">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
        {actions ? <div className="mt-2 flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </div>
  );
}
