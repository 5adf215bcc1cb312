import { deriveLevel } from '#app/domain/level/derive.ts';
import { defaultMethod } from '#app/domain/level/default-method.ts';
import { knownAnswers, type RiskArea } from '#app/domain/level/method.ts';
import { readMethod } from '#app/platform/method/read-method.server.ts';
import type { AreasOf } from './facts-from-rows.server.ts';

/**
 * Reads risk areas out of recorded answers, under the version of the method that judged them: a version never acts
 * backwards. Memoised, since triage and bulk classification give many suppliers the same answers.
 */
export function methodAreas(versions: readonly { number: number; method_json: string }[]): AreasOf {
  const methods = new Map(versions.map((version) => [version.number, once(() => readMethod(version.method_json))]));
  const known = new Map<string, readonly RiskArea[]>();
  return (methodNumber, answersJson) => {
    const key = `${methodNumber ?? ''} ${answersJson}`;
    let areas = known.get(key);
    if (!areas) {
      const method = methodNumber === null ? defaultMethod : methods.get(methodNumber)?.();
      if (!method) throw new Error(`method version ${methodNumber} is not there`);
      known.set(key, (areas = deriveLevel(method, knownAnswers(method, JSON.parse(answersJson) as Record<string, unknown>)).areas));
    }
    return areas;
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
