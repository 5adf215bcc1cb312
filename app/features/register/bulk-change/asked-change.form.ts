import { z } from 'zod';
import { asksNothing, type AskedChange } from '#app/domain/register/bulk-change.ts';
import { supplierStatuses } from '#app/domain/register/register-search.ts';
import { parseTags, type Tag } from '#app/domain/register/tags.ts';

const maxTicked = 500;
/** Empty: leave it; `none`: take it away. */
const choice = z.string().max(64).optional().transform((value) => (value === 'none' ? null : value || undefined));
const typed = z.string().max(2_000).default('');

const shape = z.object({
  reach: z.enum(['ticked', 'all']),
  ids: z.array(z.string().max(64)).max(maxTicked),
  owner: choice,
  unit: choice,
  category: choice,
  status: z.enum([...supplierStatuses, '']).optional().transform((value) => value || undefined),
  addTags: typed,
  removeTags: typed,
});

export type PostedChange =
  | { ok: true; reach: 'ticked' | 'all'; supplierIds: string[]; asked: AskedChange }
  | { ok: false; problem: 'nothing' | 'noneTicked' | 'too_long' | 'too_many' | 'invalid' }
  | { ok: false; problem: 'both'; tag: string };

const problemOf = (problem: Extract<PostedChange, { ok: false }>['problem'] & ('nothing' | 'noneTicked' | 'too_long' | 'too_many' | 'invalid')): PostedChange => ({ ok: false, problem });

/** The posted change and whom it means. */
export function readPostedChange(form: FormData): PostedChange {
  const one = (name: string) => form.get(name) ?? undefined;
  const parsed = shape.safeParse({ reach: one('reach'), ids: form.getAll('id'), owner: one('owner'), unit: one('unit'), category: one('category'), status: one('status'), addTags: one('addTags'), removeTags: one('removeTags') });
  if (!parsed.success) return problemOf('invalid');
  const { reach, ids, owner, unit, category, status, addTags, removeTags } = parsed.data;
  const [adding, removing] = [parseTags(addTags), parseTags(removeTags)];
  if (!adding.ok) return problemOf(adding.problem);
  if (!removing.ok) return problemOf(removing.problem);
  const both = inBoth(adding.tags, removing.tags);
  if (both) return { ok: false, problem: 'both', tag: both.name };
  const columns = Object.entries({ owner_member_id: owner, unit_id: unit, category_id: category, status }).filter(([, value]) => value !== undefined);
  const asked: AskedChange = { columns: Object.fromEntries(columns), addTags: adding.tags, removeTags: removing.tags };
  if (asksNothing(asked)) return problemOf('nothing');
  if (reach === 'ticked' && ids.length === 0) return problemOf('noneTicked');
  return { ok: true, reach, supplierIds: [...new Set(ids)], asked };
}

const inBoth = (adding: readonly Tag[], removing: readonly Tag[]) => adding.find((tag) => removing.some((other) => other.key === tag.key));
