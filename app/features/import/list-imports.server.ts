import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { listImportRuns, type ImportRunRow } from '#db/queries/import-run.ts';
import { listMembers } from '#db/queries/member.ts';
import type { StoredCounts } from './import-record.ts';

const pageSize = 50;

export interface ImportListItem {
  id: string;
  fileName: string;
  createdAt: string;
  by: string;
  status: ImportRunRow['status'];
  created: number;
  updated: number;
}

export async function listImports({ db, scope }: MemberContext, before: string | null): Promise<{ items: ImportListItem[]; next: string | null }> {
  const runs = await listImportRuns(db, scope, { before, limit: pageSize + 1 });
  const names = new Map((await listMembers(db, scope)).map((member) => [member.id, member.name]));
  const items = runs.slice(0, pageSize).map((run): ImportListItem => {
    const counts = JSON.parse(run.counts_json) as StoredCounts;
    return { id: run.id, fileName: run.file_name, createdAt: run.created_at, by: names.get(run.created_by_member_id) ?? '', status: run.status, created: counts.create, updated: counts.update };
  });
  return { items, next: runs.length > pageSize ? (items.at(-1)?.id ?? null) : null };
}
