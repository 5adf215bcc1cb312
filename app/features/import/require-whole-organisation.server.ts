import { needsWholeOrganisation } from '#app/domain/access/permissions.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';

/** An import is matched with every supplier there is: who may see some units only would see, or double, those of others. */
export function requireWholeOrganisation({ member }: MemberContext): void {
  if (member.isUnitLimited && needsWholeOrganisation('import:run')) throw new AppError('forbidden', 'imports touch all units');
}
