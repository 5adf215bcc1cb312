import type { MemberContext } from '#app/platform/http/wrappers.server.ts';

/** Who changes the register, and when: what every use case of this feature is handed. */
export type RegisterContext = Pick<MemberContext, 'app' | 'scope' | 'today'>;
