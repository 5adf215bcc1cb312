import { parseAst } from 'vite';
import { locales } from '../../app/platform/messages/locale.ts';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
type Parts = Record<string, unknown>;

const define = 'defineMessages';

/**
 * `defineMessages({ en: …, nl: … })` becomes a set that holds only the language that its script is written in. Until then
 * `import.meta.onlyLocale` is open. What does not have this shape fails: it would bring its other language along.
 */
export function chooseWhenWritten(code: string, file: string): string {
  const fail = (why: string, { start }: Node): never => {
    throw new Error(`${file}:${code.slice(0, start).split('\n').length}: ${define} ${why}`);
  };
  const source = ({ start, end }: Node) => code.slice(start, end);
  const sets: Node[] = [];
  walk(parseAst(code), (node, parts) => {
    if (node.type === 'ImportSpecifier') return source(node) === define || !source(node).startsWith(`${define} `) ? 'enough' : fail('keeps its name where it is imported', node);
    if (node.type === 'CallExpression' && source(parts.callee as Node) === define) {
      const [set] = parts.arguments as Node[];
      sets.push(set ?? fail('is given a set of sentences', node));
      return 'enough';
    }
    return node.type === 'Identifier' && source(node) === define ? fail('is only called', node) : 'deeper';
  });
  return sets.reduceRight((text, set) => text.slice(0, set.start) + choice(set) + text.slice(set.end), code);

  function choice(set: Node): string {
    const properties = (set as Node & Parts).properties as readonly (Node & Parts)[] | undefined;
    const named = new Map(properties?.map((property) => [property.type === 'Property' && !property.computed ? source(property.key as Node) : '', property.value as Node]));
    const [first, second] = locales.map((locale) => named.get(locale));
    if (!first || !second || properties?.length !== locales.length) return fail(`is given { ${locales.join(', ')} }, written out`, set);
    return `{ [import.meta.onlyLocale]: import.meta.onlyLocale === "${locales[0]}" ? ${source(first)} : ${source(second)} }`;
  }
}

function walk(value: unknown, visit: (node: Node, parts: Parts) => 'deeper' | 'enough'): void {
  if (Array.isArray(value)) return value.forEach((each) => walk(each, visit));
  if (typeof value !== 'object' || value === null) return;
  if (isNode(value) && visit(value, value as Node & Parts) === 'enough') return;
  for (const part of Object.values(value)) walk(part, visit);
}

const isNode = (value: object): value is Node => 'type' in value && 'start' in value;
