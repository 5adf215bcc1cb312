import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { ReadDb } from '#db/dialect/connect.ts';
import { listRequestIds, type RequestFilter, type RequestMoment } from '#db/queries/request-list.ts';

export interface RequestIdsAsked {
  scope: OrganisationScope;
  filter: RequestFilter;
  moment: RequestMoment;
}

/** For the read worker: how urgent each request is takes a while to work out for all of them. */
export const requestTasks = (read: ReadDb) => ({
  'list-request-ids': ({ scope, filter, moment }: RequestIdsAsked) => listRequestIds(read, scope, filter, moment),
});
