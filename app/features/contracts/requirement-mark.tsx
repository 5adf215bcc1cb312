import type { Approval, RequirementStanding, RequirementState } from '#app/domain/contract/requirement.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { Tag, type Tone } from '#app/ui/tag.tsx';
import { requirementMarkMessages } from './mark-messages.ts';

const tones: Record<RequirementState, Tone> = { proposed: 'neutral', sent: 'info', countered: 'warn', agreed: 'ok', refused: 'bad' };

/** How far it has come; what waits for approval says that instead. */
export function RequirementStateTag({ state, approval }: { state: RequirementState; approval: Approval }) {
  const t = useMessages(requirementMarkMessages);
  const waits = state === 'proposed' && approval === 'asked';
  return <Tag tone={waits ? 'warn' : tones[state]}>{waits ? t.approvalWaits : t.states[state]}</Tag>;
}

const standingTones: Record<Exclude<RequirementStanding, 'enough'>, Tone> = { approved: 'neutral', less: 'bad', unsure: 'info' };

/** Whether it is enough; said only where it is not plainly so. */
export function RequirementStandingTag({ standing }: { standing: RequirementStanding }) {
  const t = useMessages(requirementMarkMessages);
  return standing === 'enough' ? null : <Tag tone={standingTones[standing]}>{t.standings[standing]}</Tag>;
}
