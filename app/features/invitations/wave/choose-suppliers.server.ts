import { reasonsNotInWave, whyNotInWave, type NotInWave } from '#app/domain/invitation/wave-candidate.ts';
import { compareLevels, type Level } from '#app/domain/level/method.ts';
import type { Candidate } from './load-candidates.server.ts';

export interface Chosen {
  /** Who is asked, the highest level first: they matter most. */
  asked: Candidate[];
  left: { reason: NotInWave; candidates: Candidate[] }[];
}

/** Parts those who are asked from those who are not, each of these with the first reason that counts. */
export function chooseSuppliers(candidates: readonly Candidate[], rule: { withoutOwner: boolean }): Chosen {
  const judged = candidates.map((candidate) => ({ candidate, reason: whyNotInWave(candidate.facts, rule) }));
  const asked = judged.filter(({ reason }) => reason === null).map(({ candidate }) => candidate);
  const byName = (a: Candidate, b: Candidate) => (a.supplier.name_key < b.supplier.name_key ? -1 : 1);
  const levelOf = (candidate: Candidate): Level => candidate.facts.required?.lowest ?? 'none';
  return {
    asked: asked.sort((a, b) => compareLevels(levelOf(b), levelOf(a)) || byName(a, b)),
    left: reasonsNotInWave.flatMap((reason) => {
      const found = judged.filter((one) => one.reason === reason).map((one) => one.candidate);
      return found.length > 0 ? [{ reason, candidates: found.sort(byName) }] : [];
    }),
  };
}
