/** Three links that rise: the levels, and the product's name. */
export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2 font-semibold tracking-tight">
      <svg viewBox="0 0 32 32" width="22" height="22" aria-hidden>
        <rect width="32" height="32" rx="6" className="fill-accent" />
        <path d="M7 18h4v7H7zM14 13h4v12h-4zM21 7h4v18h-4z" className="fill-on-accent" />
      </svg>
      Ketenmark
    </span>
  );
}
