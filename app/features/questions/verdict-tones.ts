import type { Verdict } from '#app/domain/question/verdict.ts';
import type { Tone } from '#app/ui/tag.tsx';

export const verdictTones: Record<Verdict, Tone> = { affected: 'bad', under_investigation: 'warn', not_affected: 'ok' };
