import { allAreas, qmLevels, type Method, type Rule } from '#app/domain/level/method.ts';
import { formConstraint } from '#app/platform/http/parse-form.server.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { findMethodOn } from '#app/platform/method/find-method.server.ts';
import { countDecidingRules } from '#db/queries/classification.ts';
import { listMethodVersions } from '#db/queries/method-version.ts';
import { adoptForm } from './adopt.form.ts';

/** The rules of today as sentences, who stands behind them, and for how many suppliers each decides. */
export async function viewMethod(ctx: Pick<MemberContext, 'db' | 'scope' | 'today' | 'can' | 'organisation'>) {
  const inForce = await findMethodOn(ctx.db, ctx.scope, ctx.today);
  const versions = await listMethodVersions(ctx.db, ctx.scope);
  const counts = await countDecidingRules(ctx.db, ctx.scope);
  const suppliersOf = (rule: Rule) => counts.reduce((sum, row) => sum + (row.rules.includes(rule.id) ? row.suppliers : 0), 0);
  return {
    home: `/o/${ctx.organisation.slug}`,
    today: ctx.today,
    isProvisional: inForce.isProvisional,
    mayAdopt: ctx.can('method:adopt') && versions.length === 0,
    constraint: formConstraint(adoptForm),
    versions: versions.map((version) => ({ number: version.number, name: version.name, effectiveOn: version.effective_on, adoptedBy: version.adopted_by, recordedAt: version.recorded_at })),
    levels: [...qmLevels].reverse().map((level) => ({
      level,
      rules: rulesOf(inForce.method, level).map((rule) => ({ ...viewRule(inForce.method, rule), suppliers: suppliersOf(rule) })),
    })),
    hints: inForce.method.hints,
    questions: inForce.method.inputs.length,
  };
}

export type MethodView = Awaited<ReturnType<typeof viewMethod>>;
export type RuleView = MethodView['levels'][number]['rules'][number];

function rulesOf(method: Method, level: Rule['level']): Rule[] {
  return method.rules.filter((rule) => rule.level === level).sort((a, b) => allAreas.indexOf(a.area) - allAreas.indexOf(b.area));
}

function viewRule(method: Method, rule: Rule) {
  return {
    id: rule.id,
    area: rule.area,
    reason: rule.reason,
    source: rule.source,
    basis: rule.basis,
    alternativeLevels: rule.alternativeLevels,
    /** Each with the mildest answer that satisfies it, and whether more severe ones exist. */
    conditions: rule.when.flatMap((condition) => {
      const input = method.inputs.find((one) => one.id === condition.input);
      const rank = input?.values.findIndex((value) => value.id === condition.atLeast) ?? -1;
      const value = input?.values[rank];
      return input && value ? [{ question: input.question, answer: value.label, orMore: rank < input.values.length - 1 }] : [];
    }),
  };
}
