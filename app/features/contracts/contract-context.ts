import type { MemberContext } from '#app/platform/http/wrappers.server.ts';

/** Who changes a contract, and when: what every use case of this feature is handed. */
export type ContractContext = Pick<MemberContext, 'app' | 'scope' | 'today' | 'organisation'> & { readonly member: Pick<MemberContext['member'], 'id' | 'canApprove'> };

export const contractPath = (organisationSlug: string, supplierId: string, contractId: string) => `/o/${organisationSlug}/suppliers/${supplierId}/contracts/${contractId}`;
