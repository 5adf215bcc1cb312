import type { MailServer } from '../mail-server.ts';
import type { World } from '../world.ts';
import { nextNumber, takeSubjects, type Work } from './work.ts';

/** Invitations that leave by a real mail server. */
export const mailWork = (server: MailServer): Work => ({
  name: 'mails',
  withinMs: 900,
  begin(world) {
    const letters = takeSubjects(world, 6).map((subject) => ({ subject, to: `post${nextNumber()}@verzonnen.example`, isTaken: false }));
    return {
      async run() {
        await Promise.all(letters.map(async (letter) => void (letter.isTaken = await invite(world, letter.subject.supplierId, letter.to))));
        // The answer comes before the mail leaves.
        for (let tries = 0; tries < 30 && letters.some(({ to }) => !server.delivered.has(to)); tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
      },
      acknowledged: () => letters.filter((letter) => letter.isTaken).length,
      findLost: () => findLostLetters(world, server, letters),
    };
  },
});

export async function findLostLetters({ site }: World, server: MailServer, letters: readonly { to: string; isTaken: boolean }[]): Promise<string[]> {
  const lost: string[] = [];
  for (const { to, isTaken } of letters) {
    const rows = await site.read.selectFrom('outbox_mail').select(['id', 'sent_at', 'failed_at']).where('to_address', '=', to).execute();
    const ids = server.delivered.get(to) ?? [];
    const isWhole = rows.length === 0 ? ids.length === 0 && !isTaken : rows.length === 1 && rows[0]?.sent_at !== null && ids.length > 0;
    if (!isWhole || new Set(ids).size > 1) lost.push(`mail to ${to}: ${rows.length} written (${rows[0]?.sent_at ? 'sent' : 'not sent'}), ${ids.length} delivered of ${new Set(ids).size} ids, ${isTaken ? '' : 'not '}answered as sent`);
  }
  return lost;
}

export async function invite({ site, home, buyer }: World, supplierId: string, email: string, at = 0): Promise<boolean> {
  const typed = { recipient: 'new', name: 'Joke de Wit', email, locale: 'nl', contactName: 'Noor Verzonnen', contactPhone: '+31 30 000 00 00', contactEmail: 'noor@verzonnen.example', wantedOn: '2027-09-14', intent: 'send' };
  const answer = await site.ask(buyer.cookie, `${home}/suppliers/${supplierId}/invite`, Object.entries(typed), at);
  return answer?.status === 302 || answer?.status === 303;
}
