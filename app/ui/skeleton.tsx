/** Holds the place of what is being drawn, without moving what stands below. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div aria-hidden className="grid animate-pulse gap-3">
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className="h-4 rounded-sm bg-sunken" />
      ))}
    </div>
  );
}
