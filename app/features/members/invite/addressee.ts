import type { Role } from '#app/domain/access/permissions.ts';

/** To whom a link is sent, and what for. */
export interface Addressee {
  name: string;
  email: string;
  role: Role;
  canApprove: boolean;
  purpose: 'join' | 'new_password';
}
