import type { LocalText } from '../language/local-text.ts';
import { allAreas, isLevel, type Basis, type Condition, type Hint, type Input, type Method, type RiskArea, type Rule } from './method.ts';

export type ParsedMethod = { ok: true; method: Method } | { ok: false; problems: readonly string[] };

const bases: readonly Basis[] = ['source', 'source+design', 'design'];
type Json = Readonly<Record<string, unknown>>;

class Reader {
  readonly problems: string[] = [];

  list(value: unknown, path: string): readonly Json[] {
    if (!Array.isArray(value)) return this.#report(path, 'is not a list', []);
    return value.map((item: unknown, index) => (isObject(item) ? item : this.#report(`${path}[${index}]`, 'is not an object', {})));
  }

  string(value: unknown, path: string): string {
    return typeof value === 'string' && value !== '' ? value : this.#report(path, 'is not a text', '');
  }

  text(value: unknown, path: string): LocalText {
    if (!isObject(value)) return this.#report(path, 'is not a text in two languages', { en: '', nl: '' });
    return { en: this.string(value['en'], `${path}.en`), nl: this.string(value['nl'], `${path}.nl`) };
  }

  oneOf<T extends string>(value: unknown, allowed: readonly T[], path: string): T {
    const found = allowed.find((one) => one === value);
    return found ?? this.#report(path, `is not one of ${allowed.join(', ')}`, allowed[0] as T);
  }

  reportTwins(ids: readonly string[], path: string): void {
    ids.filter((id, index) => ids.indexOf(id) !== index).forEach((id) => this.#report(path, `has ${id} twice`, null));
  }

  #report<T>(path: string, what: string, instead: T): T {
    this.problems.push(`${path} ${what}`);
    return instead;
  }
}

/**
 * Checks a method that was stored or sent as JSON: every rule and hint speaks of inputs and values that exist. Lists all
 * problems at once, in English, for whoever wrote the data.
 */
export function parseMethod(json: unknown): ParsedMethod {
  if (!isObject(json)) return { ok: false, problems: ['method is not an object'] };
  const read = new Reader();
  const inputs = read.list(json['inputs'], 'inputs').map((input, index) => readInput(read, input, `inputs[${index}]`));
  const rules = read.list(json['rules'], 'rules').map((rule, index) => readRule(read, inputs, rule, `rules[${index}]`));
  const hints = read.list(json['hints'], 'hints').map((hint, index) => readHint(read, inputs, hint, `hints[${index}]`));
  const method = { id: read.string(json['id'], 'id'), inputs, rules, hints };
  for (const [name, list] of [['inputs', inputs], ['rules', rules], ['hints', hints]] as const) read.reportTwins(list.map((one) => one.id), name);
  return read.problems.length === 0 ? { ok: true, method } : { ok: false, problems: read.problems };
}

function readInput(read: Reader, json: Json, path: string): Input {
  const values = read.list(json['values'], `${path}.values`).map((value, index) => ({
    id: read.string(value['id'], `${path}.values[${index}].id`),
    label: read.text(value['label'], `${path}.values[${index}].label`),
  }));
  read.reportTwins(values.map((value) => value.id), `${path}.values`);
  return {
    id: read.string(json['id'], `${path}.id`),
    area: read.oneOf<RiskArea>(json['area'], allAreas, `${path}.area`),
    question: read.text(json['question'], `${path}.question`),
    help: read.text(json['help'], `${path}.help`),
    values,
  };
}

function readRule(read: Reader, inputs: readonly Input[], json: Json, path: string): Rule {
  const alternatives = Array.isArray(json['alternativeLevels']) ? json['alternativeLevels'] : [];
  return {
    id: read.string(json['id'], `${path}.id`),
    level: read.oneOf(json['level'], ['QM10', 'QM20', 'QM30'], `${path}.level`),
    when: read.list(json['when'], `${path}.when`).map((condition, index) => readCondition(read, inputs, condition, 'atLeast', `${path}.when[${index}]`)),
    reason: read.text(json['reason'], `${path}.reason`),
    source: read.text(json['source'], `${path}.source`),
    basis: read.oneOf(json['basis'], bases, `${path}.basis`),
    alternativeLevels: alternatives.filter(isLevel),
    area: read.oneOf<RiskArea>(json['area'], allAreas, `${path}.area`),
  };
}

function readHint(read: Reader, inputs: readonly Input[], json: Json, path: string): Hint {
  const when = read.list(json['when'], `${path}.when`).map((condition, index) => {
    const at = `${path}.when[${index}]`;
    if (!('is' in condition)) return readCondition(read, inputs, condition, 'atLeast', at);
    const { input, atLeast: is } = readCondition(read, inputs, condition, 'is', at);
    return { input, is };
  });
  return { id: read.string(json['id'], `${path}.id`), when, say: read.text(json['say'], `${path}.say`) };
}

function readCondition(read: Reader, inputs: readonly Input[], json: Json, key: 'atLeast' | 'is', path: string): Condition {
  const input = read.oneOf(json['input'], inputs.map((one) => one.id), `${path}.input`);
  const values = inputs.find((one) => one.id === input)?.values ?? [];
  return { input, atLeast: read.oneOf(json[key], values.map((value) => value.id), `${path}.${key}`) };
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
