import type { PersonTerms } from '#app/domain/person/person-terms.ts';
import { anonymiseAccount } from '#app/platform/account/anonymise-account.server.ts';
import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import { done, mutate, refused } from '#app/platform/mutate/mutate.server.ts';
import type { Tx } from '#db/dialect/connect.ts';
import { listImportDigests } from '#db/queries/personal-files.ts';
import { placeOf } from '#db/queries/personal-places.ts';
import { deletePersonalRow, findPersonalRow, updatePersonalRow } from '#db/queries/personal-row.ts';
import { erasedValues, judgeRow, type Search } from './judge-row.ts';
import { openSearch, type Found } from './search-people.server.ts';

interface Erased {
  places: Record<string, number>;
  kept: number;
  persons: string[];
  mails: string[];
  files: string[];
}

/**
 * Forgets somebody in the places that were found. Each row is read and judged anew, in the transaction that changes it: what has changed
 * since, or has not ended, stays. Then their account, which belongs to the installation, and the files: after the commit, so
 * that a crash in between leaves bytes without an owner, never an owner without bytes.
 */
export async function erasePerson(ctx: MemberContext, terms: PersonTerms, found: readonly Found[], word: string): Promise<Pick<Erased, 'places' | 'kept'>> {
  const { app, scope } = ctx;
  const outcome = await mutate(app, scope, async (tx, { now }) => {
    const search = await openSearch(tx, { organisationId: scope.organisationId, terms, now });
    const erased: Erased = { places: {}, kept: 0, persons: [], mails: [], files: [] };
    const importIds = new Set<string>();
    for (const one of found) {
      if (!(await eraseIn(tx, ctx, one, search, word, erased))) erased.kept += 1;
      else if (one.table === 'import_row') importIds.add(String(one.row.import_id));
    }
    erased.files = await listImportDigests(tx, scope, [...importIds]);
    if (Object.keys(erased.places).length === 0) return refused(erased);
    const data = { places: erased.places, kept: erased.kept, files: erased.files.length };
    return done(erased, [{ type: 'personal_data.erased', subject: { kind: 'organisation', id: scope.organisationId }, data }]);
  });
  if (!outcome.ok) return outcome.problem;
  const { persons, files, mails, places, kept } = outcome.value;
  for (const personId of persons) await anonymiseAccount(app, scope.actor, personId, word);
  for (const digest of files) await app.files.remove(digest);
  for (const mailId of mails) await app.mail.forget(mailId);
  return { places, kept };
}

/** False: it had to stay. */
async function eraseIn(tx: Tx, { scope }: MemberContext, { table, key }: Found, search: Search, word: string, erased: Erased): Promise<boolean> {
  const place = placeOf(table);
  const row = await findPersonalRow(tx, scope, table, key);
  if (!row) return true;
  const judged = table === 'audit_personal' ? { columns: ['value'], fixed: [], stays: null } : judgeRow(place, row, search);
  if (!judged) return true;
  if (judged.stays || judged.columns.length === 0) return false;
  if (place.erasure === 'account') erased.persons.push(String(row.row.id));
  else if (place.erasure === 'removed') await deletePersonalRow(tx, scope, table, key);
  else {
    const ending = place.ends !== null && row.row[place.ends] === null ? { [place.ends]: search.now } : {};
    await updatePersonalRow(tx, scope, table, key, { ...erasedValues(place, row, judged.columns, search.matcher, word), ...ending });
  }
  if (table === 'outbox_mail') erased.mails.push(String(row.row.id));
  erased.places[table] = (erased.places[table] ?? 0) + 1;
  return judged.fixed.length === 0;
}
