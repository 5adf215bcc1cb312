import { z } from 'zod';
import { isTriageReason, triageOutcomes, type TriageReason } from '#app/domain/register/triage-reasons.ts';
import { triageGroupings } from '#app/domain/register/triage-groups.ts';

const decision = {
  outcome: z.enum(triageOutcomes),
  reason: z.custom<TriageReason>(isTriageReason).optional(),
  reviewOn: z.iso.date().optional(),
};

/** One click decides a whole group, as it was shown; `part` is that of an address. */
export const groupForm = z.object({ intent: z.literal('group'), key: z.string().min(1), fingerprint: z.string().min(1), grouping: z.enum(triageGroupings), part: z.string().max(400).optional(), ...decision });

/** Single suppliers, ticked in an opened group or chosen elsewhere. */
export const someForm = z.object({ intent: z.literal('some'), id: z.array(z.string().min(1)).min(1).max(5_000), next: z.string().optional(), ...decision });

export const undoForm = z.object({ intent: z.literal('undo'), at: z.string().min(1) });

export const triageForm = z.discriminatedUnion('intent', [groupForm, someForm, undoForm]);
