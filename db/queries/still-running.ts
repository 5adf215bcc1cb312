import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db } from '#db/dialect/connect.ts';

/** What has not ended, so that who takes part in it cannot be forgotten yet. Ids. */
export interface StillRunning {
  questions: ReadonlySet<string>;
  incidents: ReadonlySet<string>;
  waves: ReadonlySet<string>;
  imports: ReadonlySet<string>;
  /** People who are members here today, and who are members of another organisation. */
  members: ReadonlySet<string>;
  membersElsewhere: ReadonlySet<string>;
}

const ids = (rows: readonly { id: string }[]): ReadonlySet<string> => new Set(rows.map((row) => row.id));

export async function listStillRunning(db: Db, { organisationId }: Pick<OrganisationScope, 'organisationId'>): Promise<StillRunning> {
  const own = 'organisation_id';
  const questions = await db.selectFrom('question').select('id').where(own, '=', organisationId).where('closed_at', 'is', null).execute();
  const incidents = await db.selectFrom('incident').select('id').where(own, '=', organisationId).where('closed_at', 'is', null).execute();
  const waves = await db.selectFrom('invitation_wave_row').select('wave_id as id').distinct().where(own, '=', organisationId).where('settled_at', 'is', null).execute();
  const imports = await db.selectFrom('import_run').select('id').where(own, '=', organisationId).where('status', 'not in', ['applied', 'undone', 'refused', 'discarded']).execute();
  const members = await db.selectFrom('member').select('person_id as id').where(own, '=', organisationId).where('removed_at', 'is', null).execute();
  const mine = db.selectFrom('member').select('person_id').where(own, '=', organisationId);
  const elsewhere = await db.selectFrom('member').select('person_id as id').distinct().where(own, '!=', organisationId).where('removed_at', 'is', null).where('person_id', 'in', mine).execute();
  return { questions: ids(questions), incidents: ids(incidents), waves: ids(waves), imports: ids(imports), members: ids(members), membersElsewhere: ids(elsewhere) };
}
