import { contractViews, type ContractFilter } from '#app/domain/contract/contract-filter.ts';

/** The part of an address that says which contracts are meant; what it does not know it leaves out. */
export function readContractFilter(search: URLSearchParams): ContractFilter {
  const month = search.get('month') ?? '';
  return { view: contractViews.find((one) => one === search.get('show')), month: /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : undefined };
}

export function writeContractFilter({ view, month }: ContractFilter): string {
  const search = new URLSearchParams({ ...(view && { show: view }), ...(month && { month }) });
  return search.size > 0 ? `?${search}` : '';
}
