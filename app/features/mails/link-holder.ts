import type { Action } from '#app/domain/access/permissions.ts';

/**
 * Whoever holds the personal link of a mail acts as the one it was written to. So it is shown to those who may send such a
 * mail, and the link with which an issuer confirms only to those who judge certificates. Our design.
 */
export function rightBehindLink(kind: string): Action {
  switch (kind) {
    case 'member-invitation':
      return 'member:manage';
    case 'issuer-confirmation':
      return 'verification:write';
    case 'question-owner':
    case 'question-affected':
      return 'question:ask';
    default:
      return 'invitation:send';
  }
}
