import { actions, type Action } from '#app/domain/access/permissions.ts';
import type { Locale } from '#app/platform/messages/locale.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { ChainCache } from '#app/platform/cache/chain-cache.server.ts';
import { countRequirementsWithUs } from '#db/queries/contract-requirement.ts';
import { countOpenIncidents } from '#db/queries/incident.ts';
import { isMemberElsewhere } from '#db/queries/member.ts';
import { countWaitingProofs } from '#db/queries/proof.ts';
import { countOpenQuestions } from '#db/queries/question.ts';
import { countSuppliersToAnswer } from '#db/queries/supplier-answer.ts';

export interface Frame {
  organisation: { slug: string; name: string; timeZone: string; isDemo: boolean };
  person: { name: string };
  locale: Locale;
  may: Action[];
  today: string;
  /** Whether there is somewhere else to go. */
  isMemberElsewhere: boolean;
  /** What waits for somebody, by the path of its door. */
  waiting: { contracts: number; incidents: number; requests: number; questions: number; verification: number };
}

/** Every page asks: counted again only when something has changed. */
const kept = new ChainCache();

/** What the frame around every page of an organisation shows. The session has asked nearly all of it. */
export async function loadFrame(ctx: MemberContext): Promise<Frame> {
  const { db, scope, organisation, member, locale, today } = ctx;
  return {
    organisation: { slug: organisation.slug, name: organisation.name, timeZone: organisation.time_zone, isDemo: organisation.is_demo === 1 },
    person: { name: member.name },
    locale,
    may: actions.filter((action) => ctx.can(action)),
    today,
    isMemberElsewhere: await isMemberElsewhere(ctx.db, organisation.id, member.personId),
    waiting: await kept.get(db, scope, 'waiting', async () => ({ contracts: await countRequirementsWithUs(db, scope), incidents: await countOpenIncidents(db, scope), requests: await countSuppliersToAnswer(db, scope), questions: await countOpenQuestions(db, scope), verification: await countWaitingProofs(db, scope) })),
  };
}
