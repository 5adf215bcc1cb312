import type { Instant } from '../calendar/instant.ts';

/** When one supplier came to each step; null: not yet. */
export interface RequestSteps {
  asked_at: Instant;
  answered_at: Instant | null;
  shown_at: Instant | null;
  verified_at: Instant | null;
}

export const funnelSteps = ['answered', 'shown', 'verified'] as const;
export type FunnelStep = (typeof funnelSteps)[number];

export interface Funnel {
  asked: number;
  /** Suppliers that came so far, and the whole days within which half of them came there from the step before; null: nobody did. */
  steps: Record<FunnelStep, { count: number; medianDays: number | null }>;
}

const dayMs = 86_400_000;

/**
 * From asked to verified. Who came to a later step came to the earlier ones, even if nobody wrote that down: proof that a
 * member entered after a call is an answer. Such a step has no date, so it counts and does not weigh on the days. Our design.
 */
export function funnelOf(suppliers: readonly RequestSteps[]): Funnel {
  const at = (supplier: RequestSteps, step: FunnelStep) => supplier[`${step}_at`];
  const stepOf = (index: number) => {
    const reached = suppliers.filter((supplier) => funnelSteps.slice(index).some((step) => at(supplier, step) !== null));
    const days = suppliers.flatMap((supplier) => {
      const step = funnelSteps[index];
      const before = index === 0 ? supplier.asked_at : funnelSteps.slice(0, index).map((earlier) => at(supplier, earlier)).findLast((instant) => instant !== null) ?? supplier.asked_at;
      const then = step ? at(supplier, step) : null;
      return then === null || then < before ? [] : [Math.floor((Date.parse(then) - Date.parse(before)) / dayMs)];
    });
    return { count: reached.length, medianDays: median(days) };
  };
  return { asked: suppliers.length, steps: { answered: stepOf(0), shown: stepOf(1), verified: stepOf(2) } };
}

/** The lower middle value: a number of days that occurred. */
function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
