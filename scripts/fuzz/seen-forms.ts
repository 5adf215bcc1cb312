import type { Chance } from './chance.ts';

/** A form as a page offered it. */
export interface SeenForm {
  action: string;
  method: 'GET' | 'POST';
  isMultipart: boolean;
  fields: [name: string, value: string][];
}

const attribute = (tag: string, name: string) => unescapeHtml(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

function unescapeHtml(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#x27|#39|#x2F);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'", '#x2F': '/' })[name] ?? '');
}

/** The forms of a page with what is filled in; lists give one of their options each. */
export function formsOf(html: string, path: string): SeenForm[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, head = '', body = '']) => ({
    action: attribute(head, 'action') || path,
    method: attribute(head, 'method').toUpperCase() === 'POST' ? 'POST' : 'GET',
    isMultipart: attribute(head, 'encType') === 'multipart/form-data' || attribute(head, 'enctype') === 'multipart/form-data',
    fields: [...fieldsOf(body), ...fieldsElsewhere(html, attribute(head, 'id'))].slice(0, 80),
  }));
}

/** What stands outside of a form and names it. */
function fieldsElsewhere(html: string, id: string): [string, string][] {
  return id === '' ? [] : fieldsOf((html.match(/<(?:input|button)\b[^>]*>/g) ?? []).filter((tag) => attribute(tag, 'form') === id).join(''));
}

function fieldsOf(body: string): [string, string][] {
  const inputs = [...body.matchAll(/<(?:input|button)\b[^>]*>/g)].map(([tag]): [string, string] => [attribute(tag, 'name'), attribute(tag, 'value') || (/type="(checkbox|radio)"/.test(tag) ? 'on' : '')]);
  const areas = [...body.matchAll(/<textarea\b([^>]*)>(.*?)<\/textarea>/gs)].map(([, tag = '', text = '']): [string, string] => [attribute(tag, 'name'), unescapeHtml(text)]);
  const lists = [...body.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)].flatMap(([, tag = '', options = '']) =>
    [...options.matchAll(/<option\b[^>]*>/g)].map(([option]): [string, string] => [attribute(tag, 'name'), attribute(option, 'value')]),
  );
  return [...inputs, ...areas, ...lists].filter(([name]) => name !== '');
}

/** Remembers forms by where they go and what they ask, so that rare ones are picked as often as common ones. */
export class SeenForms {
  readonly #byKind = new Map<string, SeenForm[]>();

  keep(html: string, path: string): void {
    for (const form of formsOf(html, path)) {
      const kind = `${form.method} ${kindOfPath(form.action)} ${[...new Set(form.fields.map(([name]) => name))].sort().join(' ').slice(0, 200)}`;
      const kept = this.#byKind.get(kind) ?? [];
      if (kept.length >= 6) kept.shift();
      kept.push(form);
      this.#byKind.set(kind, kept);
    }
  }

  get kinds(): number {
    return this.#byKind.size;
  }

  pick(chance: Chance): SeenForm | null {
    const kinds = [...this.#byKind.values()];
    return kinds.length === 0 ? null : chance.pick(chance.pick(kinds));
  }
}

const kindOfPath = (path: string) => path.split('?')[0]?.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/[\w-]{43}/g, ':secret') ?? '';
