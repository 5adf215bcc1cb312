import { useEffect, useRef, useState, type ComponentType } from 'react';
import type { ChartData } from './chart-data.ts';

/**
 * Draws figures that a table beside it holds: so it is hidden from screen readers, and absent where no script runs. The
 * library comes only when the box is about to be seen, and the box keeps its height so that nothing moves.
 */
export function LazyChart(data: ChartData) {
  const box = useRef<HTMLDivElement>(null);
  const [Drawing, setDrawing] = useState<ComponentType<ChartData> | null>(null);
  const [hasFailed, setHasFailed] = useState(false);

  useEffect(() => {
    if (!box.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        // Not loaded is not lost: the table says the same.
        import('./stacked-columns.tsx').then(({ StackedColumns }) => setDrawing(() => StackedColumns)).catch(() => setHasFailed(true));
      },
      { rootMargin: '300px' },
    );
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);

  if (hasFailed) return null;
  return (
    <div ref={box} aria-hidden data-chart={Drawing ? 'drawn' : 'waiting'} className="mb-4 h-56 w-full noscript:hidden print:hidden">
      {Drawing ? <Drawing {...data} /> : null}
    </div>
  );
}
