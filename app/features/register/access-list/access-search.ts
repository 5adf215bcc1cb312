import { riskAreas } from '#app/domain/level/method.ts';
import { accessDues, type AccessFilter } from '#app/domain/register/access-due.ts';

/** The part of an address that says which access is meant; what it does not know it leaves out. */
export function readAccessFilter(search: URLSearchParams): AccessFilter {
  return { area: riskAreas.find((one) => one === search.get('area')), due: accessDues.find((one) => one === search.get('due')) };
}

export function writeAccessFilter({ area, due }: AccessFilter): string {
  const search = new URLSearchParams({ ...(area && { area }), ...(due && { due }) });
  return search.size > 0 ? `?${search}` : '';
}
