import type { BulkWish } from '#app/domain/level/bulk-answers.ts';
import type { Method } from '#app/domain/level/method.ts';
import { proposeAnswers } from '#app/domain/register/answer-templates.ts';
import { writeGroup, type BulkSelection } from '#app/domain/register/bulk-selection.ts';
import { findKind } from '#app/domain/register/categories.ts';
import { isWhole } from '#app/domain/register/group-part.ts';
import { nameOfTheme, themeOfKey } from '#app/domain/register/group-names.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { findMethodOn } from '#app/platform/method/find-method.server.ts';
import type { BulkAsked, BulkOverview } from './bulk-tasks.server.ts';

/** What the page needs to answer for many. */
export async function viewBulk(ctx: MemberContext, selection: BulkSelection) {
  const inForce = await findMethodOn(ctx.db, ctx.scope, ctx.today);
  const { preview: _none, supplierIds: _notShown, ...overview } = await askOverview(ctx, selection, inForce.method, null);
  return {
    ...overview,
    home: `/o/${ctx.organisation.slug}`,
    today: ctx.today,
    inForce,
    mayWrite: ctx.can('classification:write'),
    chosen: chosenView(selection),
    kinds: overview.kinds.flatMap(({ kindId, count }) => {
      const kind = findKind(kindId);
      return kind ? [{ kindId, count, name: kind.name, answers: proposeAnswers(kindId) ?? {} }] : [];
    }),
  };
}

export type BulkView = Awaited<ReturnType<typeof viewBulk>>;

/** Whom a selection means now, and with a wish what that would change. */
export function askOverview({ app, scope, today }: MemberContext, selection: BulkSelection, method: Method, wish: BulkWish | null): Promise<BulkOverview> {
  const asked: BulkAsked = { scope, selection, today, method, wish };
  return app.readWorker.run<BulkOverview>('overview-bulk', asked, scope);
}

function chosenView(selection: BulkSelection) {
  if (selection.kind !== 'group') return { kind: selection.kind };
  const theme = themeOfKey(selection.key);
  const { of, by, key, part } = selection;
  return { kind: 'group' as const, of, by, key, part, isPart: !isWhole(part), name: theme && nameOfTheme(theme), whole: `?${writeGroup({ of, by, key, part: {} })}` };
}
