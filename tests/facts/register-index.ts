import type { OrganisationScope } from '#app/domain/access/scope.ts';
import { fillRegisterIndex } from '#app/features/import/matching/load-register.server.ts';
import { RegisterIndex } from '#app/features/import/matching/register-index.ts';
import type { Db } from '#db/dialect/connect.ts';

/** The whole register as an import looks at it. */
export async function loadRegisterIndex(db: Db, scope: OrganisationScope): Promise<RegisterIndex> {
  const index = new RegisterIndex();
  for await (const _page of fillRegisterIndex(db, scope, index));
  return index;
}
