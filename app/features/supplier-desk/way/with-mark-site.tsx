const site = 'nis2qualitymark.eu';

/** A sentence in which the address of the mark can be followed. */
export function WithMarkSite({ text }: { text: string }) {
  const [before, ...after] = text.split(site);
  if (after.length === 0) return <>{text}</>;
  return (
    <>
      {before}
      <a className="link" href={`https://${site}`} rel="noreferrer">
        {site}
      </a>
      {after.join(site)}
    </>
  );
}
