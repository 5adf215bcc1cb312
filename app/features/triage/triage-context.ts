import type { MemberContext } from '#app/platform/http/wrappers.server.ts';

/** Who decides, and when: what every use case of this feature is handed. */
export type TriageContext = Pick<MemberContext, 'app' | 'scope' | 'today'> & { readonly member: Pick<MemberContext['member'], 'id'> };
