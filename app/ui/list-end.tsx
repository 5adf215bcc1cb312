import type { ReactNode } from 'react';

interface Props {
  /** What leads to more rows, or says how many more there are. */
  pages?: ReactNode;
  /** How to take the list away. */
  children: ReactNode;
}

/** The line below a list. */
export function ListEnd({ pages, children }: Props) {
  return (
    <div className="mt-2 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
      {pages}
      {children}
    </div>
  );
}
