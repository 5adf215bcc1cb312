/** Where somebody happens to be in a list, and which view they came from: no part of what a view keeps. */
const ofTheMoment = ['after', 'before', 'view'];

export const maxSearchLength = 2_000;

/** What of an address a view keeps: filters, order and columns. */
export function searchToKeep(search: URLSearchParams): string {
  return String(new URLSearchParams([...search].filter(([name, value]) => !ofTheMoment.includes(name) && value !== '')));
}

/** The address of a kept view; it says which one, so that it can be changed there. */
export const addressOfView = (list: string, view: { id: string; search: string }) => `${list}?${view.search}${view.search ? '&' : ''}view=${encodeURIComponent(view.id)}`;
