/** `meta` of a page whose loader gives a title; an error page has none of its own. */
export function pageTitle({ data }: { data?: unknown }): { title: string }[] {
  const title = typeof data === 'object' && data !== null && 'title' in data && typeof data.title === 'string' ? data.title : null;
  return [{ title: title ? `${title} · Ketenmark` : 'Ketenmark' }];
}
