import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { expect, test } from 'vitest';
import { layerRules } from './layer-rules.ts';

async function violations(): Promise<Record<string, string[]>> {
  const { output } = await cruise(['app', 'db', 'scripts'], {
    validate: true,
    ruleSet: { forbidden: layerRules },
    tsPreCompilationDeps: 'specify',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.test\\.tsx?$' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types'] },
  });
  const found: Record<string, string[]> = {};
  for (const { rule, from, to, cycle } of (output as ICruiseResult).summary.violations) {
    const chain = cycle ? [from, ...cycle.map((step) => step.name)] : [from, to];
    (found[rule.name] ??= []).push(chain.join(' → '));
  }
  return found;
}

test('imports run one way', async () => {
  expect(await violations()).toEqual({});
});
