import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { redirectWithToast } from '#app/platform/http/toast.ts';
import { findSuppliers } from '#db/queries/supplier.ts';
import { keepPairApart } from './keep-pair-apart.server.ts';
import { isSafe } from './load-duplicates.server.ts';
import { mergeSuppliers } from './merge-suppliers.server.ts';
import { mergingMessages } from './messages.ts';

const mostAtOnce = 50;

/** One pair kept apart, or all the sure ones of the page merged. */
export async function answerDuplicates(ctx: MemberContext, form: FormData, here: string) {
  const t = ctx.t(mergingMessages).list;
  const pairs = form.getAll('pair').map(String).slice(0, mostAtOnce).map(idsIn);
  switch (form.get('intent')) {
    case 'apart': {
      const [pair] = pairs;
      if (!pair) throw new AppError('invalid');
      const names = await keepPairApart(ctx, pair);
      return redirectWithToast(here, t.keptApart(names));
    }
    case 'merge-safe': {
      let merged = 0;
      for (const pair of pairs) if (await mergeSafely(ctx, pair)) merged++;
      return redirectWithToast(here, merged > 0 ? t.merged({ n: merged }) : { kind: 'warn', text: t.noneMerged });
    }
    default:
      throw new AppError('invalid');
  }
}

function idsIn(key: string): [string, string] {
  const [one, other, ...rest] = key.split(' ');
  if (!one || !other || rest.length > 0) throw new AppError('invalid');
  return [one, other];
}

/** Looks again: what was sure when the page was made may not be any more. The one that was registered first stays. */
async function mergeSafely(ctx: MemberContext, [one, other]: [string, string]): Promise<boolean> {
  const [first, second] = (await findSuppliers(ctx.db, ctx.scope, [one, other])).sort((a, b) => (a.id < b.id ? -1 : 1));
  if (!first || !second || !isSafe(first, second)) return false;
  return (await mergeSuppliers(ctx, { staysId: first.id, goneId: second.id, choices: {} })).ok;
}
