import { bulkColumns, type AskedChange, type BulkColumn } from '#app/domain/register/bulk-change.ts';
import type { BulkTally } from '#app/domain/register/bulk-tally.ts';
import { findCategory } from '#app/domain/register/categories.ts';
import { isSupplierStatus } from '#app/domain/register/register-search.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { listMembersEver } from '#db/queries/member.ts';
import { listUnits } from '#db/queries/unit.ts';
import { listMessages } from '../list/messages.ts';
import { bulkChangeMessages } from './messages.ts';

/** One row of what a change does: so many suppliers go from this to that. */
export interface ChangeLine {
  what: BulkColumn | 'add' | 'remove';
  from: string;
  to: string;
  n: number;
}

/** Of many former values, the most frequent ones are named. */
const namedValues = 8;

type Namer = (column: BulkColumn, value: string | null) => string;

/** Names of owners, units, categories and states, in the language of who looks. */
export async function valueNamer(ctx: Pick<MemberContext, 'db' | 'scope' | 't' | 'locale'>): Promise<Namer> {
  const [members, units] = await Promise.all([listMembersEver(ctx.db, ctx.scope), listUnits(ctx.db, ctx.scope)]);
  const memberNames = new Map(members.map(({ id, name }) => [id, name]));
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  const [t, list] = [ctx.t(bulkChangeMessages), ctx.t(listMessages)];
  return (column, value) => {
    switch (column) {
      case 'owner_member_id':
        return value === null ? t.nobody : (memberNames.get(value) ?? t.somebody);
      case 'unit_id':
        return value === null ? t.noUnit : (unitNames.get(value) ?? t.elsewhere);
      case 'category_id':
        return value === null ? t.noCategory : (findCategory(value)?.name[ctx.locale] ?? value);
      case 'status':
        return isSupplierStatus(value) ? list.status[value] : (value ?? '');
    }
  };
}

/** From what to what, and how many, as the preview counted it. */
export function changeLines({ t: translate }: Pick<MemberContext, 't'>, asked: AskedChange, tally: BulkTally, nameOf: Namer): ChangeLine[] {
  const t = translate(bulkChangeMessages);
  const columns = bulkColumns.flatMap((column): ChangeLine[] => {
    const to = asked.columns[column];
    const groups = tally.from[column];
    if (to === undefined || !groups) return [];
    const named = groups.slice(0, namedValues).map(({ value, n }) => ({ what: column, from: nameOf(column, value), to: nameOf(column, to), n }));
    const rest = groups.slice(namedValues);
    if (rest.length === 0) return named;
    return [...named, { what: column, from: t.otherValues({ n: rest.length }), to: nameOf(column, to), n: rest.reduce((sum, { n }) => sum + n, 0) }];
  });
  const tags = (what: 'add' | 'remove') =>
    (what === 'add' ? asked.addTags : asked.removeTags).flatMap(({ key, name }): ChangeLine[] => {
      const n = (what === 'add' ? tally.added : tally.removed)[key];
      return n ? [what === 'add' ? { what, from: t.tagOff, to: name, n } : { what, from: name, to: t.tagOff, n }] : [];
    });
  return [...columns, ...tags('add'), ...tags('remove')];
}

/** What was asked, in a few words: *Owner → Sanne, Tag → ICT*. */
export function askedInWords({ t: translate }: Pick<MemberContext, 't'>, asked: AskedChange, nameOf: Namer): string {
  const { what, tagOff } = translate(bulkChangeMessages);
  const columns = bulkColumns.flatMap((column) => {
    const to = asked.columns[column];
    return to === undefined ? [] : [`${what[column]} → ${nameOf(column, to)}`];
  });
  return [...columns, ...asked.addTags.map((tag) => `${what.add} → ${tag.name}`), ...asked.removeTags.map((tag) => `${what.remove} ${tag.name} → ${tagOff}`)].join(', ');
}
