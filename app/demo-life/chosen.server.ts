import type { DemoApp, Episode } from '#app/features/demo/demo-app.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { listProofsOfSupplier, type ProofRecord } from '#db/queries/proof.ts';
import type { DemoPlace, DemoSupplier } from '#db/seeds/demo/plan.ts';

interface Wish extends Partial<Pick<DemoSupplier, 'story' | 'level'>> {
  story: DemoSupplier['story'];
  /** Asked, or judged, before that moment. */
  invitedBefore?: string;
  judgedBefore?: string;
}

/**
 * What happens to the n-th supplier that fits, whoever was asked first coming first. Chance has dealt the stories: where nobody
 * fits, it happens to nobody, and the demo data is made all the same.
 */
export function withOne({ suppliers }: DemoPlace, { story, level, invitedBefore, judgedBefore }: Wish, n: number, happens: (supplier: DemoSupplier) => Episode[]): Episode[] {
  const isBefore = (moment: string | null, bound: string | undefined) => bound === undefined || (moment !== null && moment < bound);
  const able = suppliers.filter((one) => one.story === story && (level === undefined || one.level === level) && isBefore(one.invitedAt, invitedBefore) && isBefore(one.judgedAt, judgedBefore));
  const one = able.sort((a, b) => ((a.invitedAt ?? '') < (b.invitedAt ?? '') ? -1 : 1))[n];
  return one ? happens(one) : [];
}

/** What a supplier shows last. */
export async function proofOf(app: DemoApp, { organisation }: DemoPlace, supplierId: string): Promise<ProofRecord> {
  const scope = unsafeOrganisationScope({ organisationId: organisation.id, actor: { kind: 'system', job: 'demo.make' } });
  const [proof] = await listProofsOfSupplier(app.db.read, scope, supplierId);
  if (!proof) throw new Error(`${supplierId} shows nothing`);
  return proof;
}
