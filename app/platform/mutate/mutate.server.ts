import type { Actor, CompanyScope, ConfirmationScope, OrganisationScope, QuestionScope, SupplierScope } from '#app/domain/access/scope.ts';
import { beginning } from '#app/domain/audit/chain.ts';
import type { AuditEvent, CompanyAuditEvent, InstallationAuditEvent, OrganisationAuditEvent } from '#app/domain/audit/events.ts';
import type { Clock } from '#app/platform/clock/clock.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { Databases, Tx } from '#db/dialect/connect.ts';
import { transact } from '#db/dialect/transact.ts';
import { lockChainHead, type ChainHeadRow } from '#db/queries/chain-head.ts';
import { organisationExists } from '#db/queries/organisation.ts';
import { appendEvents } from './append-events.server.ts';
import type { Done, Outcome, Refused } from './outcome.ts';

export { done, refused, type Done, type Outcome, type Refused } from './outcome.ts';

/** What a change needs of the App. */
export interface Witness {
  readonly db: Pick<Databases, 'write'>;
  readonly clock: Clock;
  /** Told after the commit: the change may have left work. */
  readonly jobs?: { wake(): void };
}

/** Read after the lock: what is recorded and its witness bear the same instant. */
export interface Moment {
  readonly now: string;
}

type Work<T, P, Event extends AuditEvent> = (tx: Tx, moment: Moment) => Promise<Done<T, Event> | Refused<P>>;

/** The chain of what belongs to no organisation. */
export const installationChain = 'installation';

/**
 * The only way to change an organisation's rows. Locks the head of its chain, then runs `work`, which loads the facts,
 * decides, and writes with `tx` only; then appends the events and commits. Facts that were read before belong to
 * another moment: load them inside. A refusal, or an error, rolls everything back.
 */
export function mutate<T, P = never>(app: Witness, scope: OrganisationScope | SupplierScope | QuestionScope | ConfirmationScope, work: Work<T, P, OrganisationAuditEvent>): Promise<Outcome<T, P>> {
  return witness(app, { chainId: scope.organisationId, kind: 'organisation', actor: scope.actor }, work);
}

/** As `mutate`, for a company's own chain. One transaction never touches two chains: tell the organisations by a job. */
export function mutateCompany<T, P = never>(app: Witness, scope: CompanyScope, work: Work<T, P, CompanyAuditEvent>): Promise<Outcome<T, P>> {
  return witness(app, { chainId: scope.companyId, kind: 'company', actor: scope.actor }, work);
}

/** As `mutate`, for people's own accounts and for organisations that come and go. */
export function mutateInstallation<T, P = never>(app: Witness, actor: Actor, work: Work<T, P, InstallationAuditEvent>): Promise<Outcome<T, P>> {
  return witness(app, { chainId: installationChain, kind: 'installation', actor }, work);
}

interface Chain {
  chainId: string;
  kind: ChainHeadRow['kind'];
  actor: Actor;
}

async function witness<T, P, Event extends AuditEvent>(app: Witness, chain: Chain, work: Work<T, P, Event>): Promise<Outcome<T, P>> {
  try {
    const value = await transact(app.db, async (tx) => {
      const begun = { chain_id: chain.chainId, kind: chain.kind, sequence: 0, hash: beginning, updated_at: app.clock.now() };
      const head = await lockChainHead(tx, begun);
      const now = app.clock.now();
      const result = await work(tx, { now });
      if (!result.ok) throw new RollBack(result);
      if (head.sequence === 0) await refuseGone(tx, chain);
      await appendEvents(tx, head, { chainId: chain.chainId, actor: chain.actor, now }, result.events);
      return result.value;
    });
    app.jobs?.wake();
    return { ok: true, value };
  } catch (error) {
    if (error instanceof RollBack) return error.refusal as Refused<P>;
    throw error;
  }
}

/** A request that was under way while its organisation was deleted must not begin a chain for it anew. */
async function refuseGone(tx: Tx, { kind, chainId }: Chain): Promise<void> {
  if (kind === 'organisation' && !(await organisationExists(tx, chainId))) throw new AppError('not_found', 'the organisation is gone');
}

/** Carries a refusal out of the transaction, which throwing rolls back. */
class RollBack {
  readonly refusal: Refused<unknown>;
  constructor(refusal: Refused<unknown>) {
    this.refusal = refusal;
  }
}
