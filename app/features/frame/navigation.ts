import type { Action } from '#app/domain/access/permissions.ts';
import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { NavigationGroup } from '#app/ui/app-shell.tsx';
import type { frameMessages } from './messages.ts';

type Words = Bound<(typeof frameMessages)['en']>;

export interface Door {
  /** Below `/o/:organisation`; empty is the start page. */
  path: string;
  word: Exclude<keyof Words, 'demo' | 'demoDesk' | 'removeDemo' | 'removeDemoText' | 'removeDemoNow' | 'signOut' | 'profile' | 'otherOrganisation'>;
  can: Action;
}

/** In the order of the work: what stands, what is to do, what it rests on. A test holds them against `routes.ts`. */
export const doors: readonly (readonly Door[])[] = [
  // coverage, suppliers, access, contracts, incidents
  [
    { path: '', word: 'coverage', can: 'coverage:read' },
    { path: 'suppliers', word: 'suppliers', can: 'supplier:read' },
    { path: 'access', word: 'access', can: 'supplier:read' },
    { path: 'contracts', word: 'contracts', can: 'contract:read' },
    { path: 'incidents', word: 'incidents', can: 'incident:read' },
  ],
  // imports, triage, requests, reminders, questions, verification
  [
    { path: 'imports', word: 'imports', can: 'import:run' },
    { path: 'triage', word: 'triage', can: 'triage:write' },
    { path: 'classification', word: 'classification', can: 'supplier:read' },
    { path: 'requests', word: 'requests', can: 'invitation:read' },
    { path: 'reminders', word: 'reminders', can: 'invitation:read' },
    { path: 'questions', word: 'questions', can: 'question:read' },
    { path: 'verification', word: 'verification', can: 'certificate:read' },
  ],
  // method, audit-trail, members, settings, mails, help
  [
    { path: 'method', word: 'method', can: 'method:read' },
    { path: 'audit-trail', word: 'auditTrail', can: 'audit:read' },
    { path: 'members', word: 'members', can: 'member:read' },
    { path: 'settings', word: 'settings', can: 'organisation:manage' },
    { path: 'mails', word: 'mails', can: 'mail:read' },
    { path: 'help', word: 'help', can: 'coverage:read' },
  ],
];

/** Whether a member may open the page at a path; answering for the next supplier has no door of its own. */
export function mayOpen(path: string, may: (action: Action) => boolean): boolean {
  if (path === 'classify') return may('classification:write');
  return doors.flat().some((door) => door.path === path && may(door.can));
}

/** The doors that a member may open, with the words of their language, and what waits behind them. */
export function navigationFor(organisationPath: string, may: (action: Action) => boolean, words: Words, waiting: Readonly<Record<string, number>>): NavigationGroup[] {
  return doors
    .map((group) => ({
      items: group
        .filter((door) => may(door.can))
        .map((door) => ({ to: door.path ? `${organisationPath}/${door.path}` : organisationPath, label: words[door.word], end: door.path === '', count: waiting[door.path] ? String(waiting[door.path]) : null })),
    }))
    .filter((group) => group.items.length > 0);
}
