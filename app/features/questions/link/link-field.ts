import type { FieldBinding } from '#app/ui/field-frame.tsx';
import type { LinkReply } from './post-link.server.ts';

export type Reply = LinkReply | null | undefined;

interface Options {
  required?: boolean;
  maxLength?: number;
  /** What stands there before anything was typed. */
  initial?: string | null;
}

/** A field of one of the page's forms, with what was typed and what was wrong with it. */
export function linkField(form: string, name: string, reply: Reply, { initial, ...limits }: Options = {}): FieldBinding {
  const own = reply?.form === form ? reply : null;
  const problem = own?.problems[name];
  return { id: `${form}-${name}`, name, ...limits, errors: problem ? [problem] : undefined, initialValue: own ? (own.values[name] ?? '') : (initial ?? '') };
}

/** What `FormErrors` shows above the form. */
export function linkErrors(form: string, reply: Reply) {
  const problems = reply?.form === form ? reply.problems : {};
  return { id: form, allErrors: Object.fromEntries(Object.entries(problems).map(([name, problem]) => [name, [problem]])) };
}
