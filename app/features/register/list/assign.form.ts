import { z } from 'zod';
import { supplierStatuses } from '#app/domain/register/register-search.ts';
import type { Assignment } from './assign-suppliers.server.ts';

const maxSelected = 500;
/** Empty: leave it; `none`: take it away. */
const choice = z.string().optional().transform((value) => (value === 'none' ? null : value || undefined));

const assignForm = z.object({
  ids: z.array(z.string()).max(maxSelected),
  owner: choice,
  unit: choice,
  status: z.enum(supplierStatuses).optional().catch(undefined),
});

/** The posted selection and what it gets; null when nothing is asked. */
export function readAssignment(form: FormData): { ids: string[]; assignment: Assignment } | null {
  const parsed = assignForm.safeParse({ ids: form.getAll('id'), owner: form.get('owner') ?? undefined, unit: form.get('unit') ?? undefined, status: form.get('status') ?? undefined });
  if (!parsed.success) return null;
  const { ids, owner, unit, status } = parsed.data;
  const assignment: Assignment = { ...(owner === undefined ? {} : { ownerMemberId: owner }), ...(unit === undefined ? {} : { unitId: unit }), ...(status ? { status } : {}) };
  return { ids, assignment };
}
