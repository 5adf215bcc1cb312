import type { Action } from '#app/domain/access/permissions.ts';
import type { NextStep } from '#app/domain/register/standing.ts';

export type Step = Exclude<NextStep, { kind: 'nothing' }>;

/** Who may take a step. */
export const rightForStep: Record<Step['kind'], Action> = {
  triage: 'triage:write',
  classify: 'classification:write',
  verify: 'verification:write',
  handle_answer: 'invitation:send',
  confirm: 'verification:write',
  add_contact: 'supplier:write',
  invite: 'invitation:send',
  await_answer: 'invitation:send',
  await_wave: 'invitation:read',
  await_certificate: 'certificate:write',
  renew: 'invitation:send',
};

/** Where a step is taken. `home` is `/o/:organisation`. */
export function nextStepAddress(step: Step, home: string, supplierId: string): string {
  const page = `${home}/suppliers/${supplierId}`;
  switch (step.kind) {
    case 'triage':
      return `${home}/triage`;
    case 'classify':
      return `${home}/services/${step.serviceId}/classify`;
    case 'verify':
      return `${home}/verification/${step.proofId}`;
    case 'confirm':
      return `${home}/verification/${step.proofId}#issuer`;
    case 'add_contact':
      return `${page}/contacts/new`;
    case 'invite':
    case 'renew':
      return `${page}/invite`;
    case 'await_wave':
      return `${home}/requests/waves/${step.waveId}`;
    case 'await_certificate':
      return `${page}/certificates/new`;
    case 'handle_answer':
    case 'await_answer':
      return `${page}#requests`;
  }
}
