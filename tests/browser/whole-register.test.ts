import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { countByTriage } from '#db/queries/triage.ts';
import { countToClassify, countUnclassified } from '#db/queries/unclassified.ts';
import { unsafeOrganisationScope } from '#app/platform/scope/make-scope.server.ts';
import { purchasingExport } from '#tests/fixtures/purchasing-export.ts';
import { expectAccessible } from './accessibility.ts';
import { withServedApp } from './served.ts';
import { setUp } from './steps/begin.ts';
import { answerForMany, confirmGroup, openAnswers, proposedGroups } from './steps/decide-groups.ts';
import { importPayments } from './steps/import-payments.ts';
import { withBrowser } from './visitors.ts';

const { newVisitor } = withBrowser();
const served = withServedApp();

interface Part {
  words?: string;
  below?: string;
  /** IT, OT, places, messages, ICT company, information, replacement, impact; dependency where it is asked. */
  digits: string;
}

const deliversOnly = { digits: '21211111' };
const worksOnSite = { digits: '21311112' };
const nothingDepends = { digits: '211111111' };
const holdsOurData = { digits: '21111311' };

/** What a buyer of a water board knows of its spending categories; a mixed one is split before it is answered for. */
const byCategory: Record<string, readonly Part[]> = {
  'Onderhoud watergangen': [worksOnSite],
  'Waterbouwkundige werken': [{ digits: '21311222' }],
  'Onderdelen en gereedschap': [deliversOnly],
  Ingenieursdiensten: [{ digits: '21311312' }],
  'Onderhoud gebouwen': [worksOnSite],
  Groenonderhoud: [worksOnSite],
  'Inhuur personeel': [{ digits: '31411212' }],
  'Onderhoud gemalen': [{ digits: '23311123' }],
  'Automatisering en netwerken': [{ words: 'printers', ...deliversOnly }, { words: 'advies', digits: '21112211' }, { digits: '41112323' }],
  'Materieel en voertuigen': [deliversOnly],
  Licenties: [{ digits: '31112222' }],
  'Advies en onderzoek': [holdsOurData],
  'Huur terreinen en gebouwen': [nothingDepends],
  'Onderhoud procesautomatisering': [{ digits: '34311334' }],
  'Without a spending category': [{ below: '1000', ...nothingDepends }, { words: 'software', digits: '31112212' }, worksOnSite],
  Diversen: [{ words: 'automatisering', digits: '31112212' }, nothingDepends],
};

/** The many small categories that are left, seen by kind. */
const byKind: Record<string, readonly Part[]> = {
  'Kind not known': [{ words: 'chemie', digits: '21221122' }, { words: 'polymeren', digits: '21221122' }, { words: 'slib', digits: '21211122' }, { below: '2500', ...nothingDepends }, worksOnSite],
};
const ofAnyKind: readonly Part[] = [{ digits: '21211312' }];

/** Counts the forms that decide something: whatever is posted, save looking at what would change. */
function countDecisions(page: Page): () => number {
  let decisions = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && !/intent=preview/.test(request.postData() ?? '')) decisions += 1;
  });
  return () => decisions;
}

test('a payment list of 1,800 suppliers: from the file to every supplier triaged and classified in at most 60 bulk actions', async () => {
  const page = await newVisitor();
  const home = await setUp(page, served());
  const list = purchasingExport();
  expect(list.suppliers).toBe(1_800);
  await page.getByRole('link', { name: 'Suppliers', exact: true }).click();
  await importPayments(page, served(), list, { withAxe: false });
  await page.getByRole('link', { name: 'Go to triage' }).click();

  const decisions = countDecisions(page);
  await decideAll(page, `${served().url}${home}/triage?by=category`, byCategory);
  await decideAll(page, `${served().url}${home}/triage?by=kind`, byKind, ofAnyKind);
  await page.getByText('Everyone has been looked at').waitFor();
  await page.getByRole('link', { name: 'Go on to classification' }).click();
  await page.getByText('Every level is settled').waitFor();
  await expectAccessible(page);
  await page.getByRole('table', { name: 'Answers for many at once' }).getByRole('link').first().click();
  await page.getByRole('heading', { name: 'Answers that were set' }).waitFor();
  await expectAccessible(page);

  const { app } = served();
  const { id } = await app.db.read.selectFrom('organisation').select('id').executeTakeFirstOrThrow();
  const scope = unsafeOrganisationScope({ organisationId: id, actor: { kind: 'system', job: 'test' } });
  const counts = await countByTriage(app.db.read, scope);
  expect(counts.untriaged).toBe(0);
  expect(counts.to_classify + counts.no_relevant_dependency + counts.not_a_supplier).toBe(1_800);
  expect(counts.to_classify).toBeGreaterThan(1_000);
  expect([await countToClassify(app.db.read, scope), await countUnclassified(app.db.read, scope)]).toEqual([counts.to_classify, 0]);
  console.info(`${decisions()} bulk actions`);
  expect(decisions()).toBeLessThanOrEqual(60);
});

/** Group by group: confirms who is no supplier and on whom nothing depends, answers for those whose category or kind is known here. */
async function decideAll(page: Page, triage: string, known: Record<string, readonly Part[]>, otherwise: readonly Part[] = []): Promise<void> {
  await page.goto(triage);
  for (const { name, outcome } of await proposedGroups(page)) {
    if (outcome !== 'To classify') await confirmGroup(page, outcome, name);
    else for (const part of known[name] ?? otherwise) await answer(page, name, part);
  }
}

async function answer(page: Page, name: string, part: Part): Promise<void> {
  await openAnswers(page, name, part);
  await answerForMany(page, part.digits);
}
