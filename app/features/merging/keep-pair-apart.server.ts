import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { done, mutate } from '#app/platform/mutate/mutate.server.ts';
import { keepApart } from '#db/queries/supplier-apart.ts';
import { getSupplier } from '#db/queries/supplier.ts';

/** Two suppliers that look alike are two: nobody is asked again. */
export async function keepPairApart({ app, scope, member }: Pick<MemberContext, 'app' | 'scope' | 'member'>, [oneId, otherId]: readonly [string, string]): Promise<{ one: string; other: string }> {
  if (oneId === otherId) throw new AppError('invalid');
  const outcome = await mutate(app, scope, async (tx, { now }) => {
    const [one, other] = [await getSupplier(tx, scope, oneId), await getSupplier(tx, scope, otherId)];
    await keepApart(tx, scope, [oneId, otherId], { now, memberId: member.id });
    return done({ one: one.legal_name, other: other.legal_name }, [{ type: 'supplier.kept_apart', subject: { kind: 'supplier', id: oneId }, data: { otherId, otherName: other.legal_name } }]);
  });
  if (!outcome.ok) throw new AppError('conflict');
  return outcome.value;
}
