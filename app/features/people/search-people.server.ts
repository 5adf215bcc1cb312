import { matchPerson, sievePatterns, type PersonTerms } from '#app/domain/person/person-terms.ts';
import type { OrganisationScope } from '#app/domain/access/scope.ts';
import type { Db } from '#db/dialect/connect.ts';
import { placeOf } from '#db/queries/personal-places.ts';
import { unsafeListPersonalBeside, unsafeSieveRows, type PersonalRow } from '#db/queries/personal-row.ts';
import { listStillRunning } from '#db/queries/still-running.ts';
import { judgeBeside } from './judge-beside.ts';
import { judgeRow, type Judgement, type Search } from './judge-row.ts';

/** One place in which somebody was found. */
export interface Found extends PersonalRow, Judgement {}

export interface PeopleAsked {
  organisationId: string;
  terms: PersonTerms;
  now: string;
}

export async function openSearch(db: Db, { organisationId, terms, now }: PeopleAsked): Promise<Search> {
  return { terms, matcher: matchPerson(terms), running: await listStillRunning(db, { organisationId }), now };
}

/** Every place of the organisation that is about somebody or mentions them. Reads much: in the read worker. */
export async function searchPeople(db: Db, asked: PeopleAsked): Promise<Found[]> {
  const owner: Pick<OrganisationScope, 'organisationId'> = asked;
  const search = await openSearch(db, asked);
  const sieved = await unsafeSieveRows(db, owner, sievePatterns(asked.terms));
  const rows = sieved.filter(({ table }) => table !== 'audit_personal').flatMap((row): Found[] => {
    const judgement = judgeRow(placeOf(row.table), row, search);
    return judgement ? [{ ...row, ...judgement }] : [];
  });
  return [...rows, ...(await searchBeside(db, owner, sieved, rows, search))];
}

/** The values beside the audit trail: those that were found, those of the same person in the same event, and what was said of the same contact before. */
async function searchBeside(db: Db, owner: Pick<OrganisationScope, 'organisationId'>, sieved: readonly PersonalRow[], found: readonly Found[], search: Search): Promise<Found[]> {
  const events = new Map(sieved.filter(({ table }) => table === 'audit_personal').map(({ row }) => [`${row.chain_id} ${row.sequence}`, { chainId: String(row.chain_id), sequence: Number(row.sequence) }]));
  const beside = await unsafeListPersonalBeside(db, owner, { events: [...events.values()], subjectIds: [] });
  const persons = found.filter(({ table, isAbout }) => table === 'person' && isAbout).map(({ row }) => String(row.id));
  const members = persons.length === 0 ? [] : await db.selectFrom('member').select('id').where('organisation_id', '=', owner.organisationId).where('person_id', 'in', persons).execute();
  const about = found.filter(({ table, isAbout }) => isAbout && ['contact', 'member_invitation', 'invitation'].includes(table)).map(({ row }) => String(row.id));
  const earlier = await unsafeListPersonalBeside(db, owner, { events: [], subjectIds: [...about, ...members.map(({ id }) => id)] });
  const judged = new Map([...judgeBeside(beside, search), ...earlier].map((row) => [row.key, row]));
  return [...judged.values()].map((row) => ({ ...row, isAbout: true, columns: ['value'], fixed: [], stays: null }));
}
