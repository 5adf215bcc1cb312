import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { SpendPeriod, SpendSource } from '#app/domain/register/yearly-spend.ts';
import type { Db } from '#db/dialect/connect.ts';
import type { NewImportRow } from '#db/queries/import-row.ts';
import { combineDrafts } from '../drafting/combine-drafts.ts';
import type { RefusedLines, SupplierDraft } from '../drafting/draft.ts';
import type { RowReason, StoredDraft } from '../import-record.ts';
import { loadKnown, type KnownSupplierFacts } from '../matching/load-known.server.ts';
import { isUnchanged, planUpdate } from '../matching/plan-draft.ts';
import type { Match, RegisterIndex } from '../matching/register-index.ts';

interface Staging {
  importId: string;
  /** Position of the first row. */
  position: number;
  index: RegisterIndex;
  sources: readonly SpendSource[];
  /** Suppliers that an earlier draft of this file goes into; grows. */
  claimed: Set<string>;
  period: SpendPeriod | null;
}

type Decided = { outcome: NewImportRow['outcome']; reason: RowReason | null; supplierId: string | null; stored: StoredDraft };

/** Says of each draft what applying it now would do; its further spellings follow it as rows of their own. */
export async function stageDrafts(db: Db, scope: OrganisationScope, drafts: readonly SupplierDraft[], staging: Staging): Promise<NewImportRow[]> {
  const bundles = drafts.map((draft) => bundleOf(draft, staging.index));
  const known = await loadKnown(db, scope, bundles.flatMap(({ match, strangers }) => [match, ...strangers.values()].flatMap((one) => one?.supplierId ?? [])));
  const rows: NewImportRow[] = [];
  const add = (line: number, decided: Decided) => rows.push(stagedRow(staging.importId, staging.position + rows.length, line, decided));
  for (const { draft, parts, match, strangers } of bundles) {
    const factsOf = (one: Match | null) => (one ? known.get(one.supplierId) : undefined);
    const decided = decide(draft, match, factsOf(match), staging);
    const into = staging.position + rows.length;
    if (parts && decided.stored.kind === 'draft') decided.stored.split = { alone: parts[0]!, whole: draft, followers: parts.length - 1 };
    add(draft.line, decided);
    const variants = parts ? parts.slice(1) : draft.variants;
    for (const [at, variant] of variants.entries()) {
      const part = parts?.[at + 1];
      const stranger = part && strangers.get(part);
      if (stranger) {
        add(part.line, decide(part, stranger, factsOf(stranger), staging));
        continue;
      }
      const { name, reference, line, lines } = variant;
      const stored: StoredDraft = { kind: 'variant', variant: { name, reference, line, lines }, into, intoName: draft.name, ...(part && { part, isProven: parts!.some((other) => other !== part && sharesNumber(part, other)) }) };
      add(line, { outcome: decided.outcome === 'unchanged' ? 'unchanged' : 'merge', reason: 'same_supplier', supplierId: decided.supplierId, stored });
    }
  }
  return rows;
}

interface Bundle {
  draft: SupplierDraft;
  /** Each number alone, where it has several. */
  parts: SupplierDraft[] | null;
  match: Match | null;
  /** Parts that the register has as suppliers of their own. */
  strangers: ReadonlyMap<SupplierDraft, Match>;
}

const sharesNumber = (one: SupplierDraft, other: SupplierDraft) => (['kvkNumber', 'vatNumber', 'lei'] as const).some((key) => one[key] !== null && one[key] === other[key]);

/** Numbers that one name has in a file may be kept apart in the register: then each goes to its own. */
function bundleOf({ parts, ...whole }: SupplierDraft, index: RegisterIndex): Bundle {
  const match = index.find(whole);
  const strangers = new Map<SupplierDraft, Match>();
  for (const part of parts?.slice(1) ?? []) {
    const own = index.findByNumber(part);
    if (own && own.supplierId !== match?.supplierId) strangers.set(part, own);
  }
  if (!parts || strangers.size === 0) return { draft: whole, parts: parts ?? null, match, strangers };
  const together = parts.filter((part) => !strangers.has(part));
  return { draft: combineDrafts(together as [SupplierDraft, ...SupplierDraft[]]), parts, match, strangers };
}

function decide(draft: SupplierDraft, match: Match | null, facts: KnownSupplierFacts | undefined, { importId, period, sources, claimed }: Staging): Decided {
  if (!match || !facts) return { outcome: 'create', reason: null, supplierId: null, stored: { kind: 'draft', draft, changes: {}, registerName: null } };
  const update = planUpdate(facts, draft, { importId, period }, sources);
  const stored: StoredDraft = { kind: 'draft', draft, changes: update.changes, registerName: facts.supplier.legal_name };
  const supplierId = match.supplierId;
  const isSecond = claimed.has(supplierId);
  claimed.add(supplierId);
  if (isUnchanged(update)) return { outcome: 'unchanged', reason: match.by, supplierId, stored };
  if (isSecond) return { outcome: 'merge', reason: 'same_supplier', supplierId, stored };
  const hasOtherNumber = draft.reference !== null && facts.supplier.own_reference !== null && draft.reference !== facts.supplier.own_reference;
  return { outcome: match.by === 'name' && hasOtherNumber ? 'merge' : 'update', reason: match.by, supplierId, stored };
}

export function stageRefused(refused: readonly RefusedLines[], { importId, position }: { importId: string; position: number }): NewImportRow[] {
  return refused.map((one, at) => stagedRow(importId, position + at, one.line, { outcome: 'refuse', reason: one.reason, supplierId: null, stored: { kind: 'refused', refused: one } }));
}

function stagedRow(importId: string, position: number, line: number, { outcome, reason, supplierId, stored }: Decided): NewImportRow {
  return { import_id: importId, position, line, draft_json: JSON.stringify(stored), outcome, reason, supplier_id: supplierId, before_json: null, applied_at: null, undone_at: null };
}
