import type { PersonContext } from '#app/platform/http/wrappers.server.ts';
import { listOpenSessions } from '#db/queries/session.ts';
import { browserName, type BrowserName } from './browser-name.ts';

export interface SessionLine {
  id: string;
  browser: BrowserName | null;
  lastSeenAt: string;
  isHere: boolean;
}

export async function loadProfile({ db, person, sessionId, now, locale }: PersonContext) {
  const sessions = await listOpenSessions(db, person.id, now);
  return {
    person: { name: person.name, email: person.email, locale },
    sessions: sessions.map((row): SessionLine => ({ id: row.id, browser: browserName(row.user_agent), lastSeenAt: row.last_seen_at, isHere: row.id === sessionId })),
  };
}
export type Profile = Awaited<ReturnType<typeof loadProfile>>;
