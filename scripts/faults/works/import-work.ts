import { fieldsOf } from '../../bench/register.ts';
import type { World } from '../world.ts';
import { nextNumber, type Work } from './work.ts';

const suppliers = 150;

/** A list of new suppliers; they are all there or none is. */
export const importWork: Work = {
  name: 'import',
  withinMs: 3_500,
  begin(world) {
    const batch = nextNumber();
    const references = Array.from({ length: suppliers }, (_, index) => `I${batch}-${index}`);
    const state = { upload: '', isApplied: false };
    return {
      run: () => runImport(world, references, state),
      acknowledged: () => (state.isApplied ? suppliers : 0),
      async findLost() {
        const { rows } = await world.site.read.selectFrom('supplier').select(({ fn }) => fn.countAll<number>().as('rows')).where('own_reference', 'like', `I${batch}-%`).executeTakeFirstOrThrow();
        const there = Number(rows);
        const id = state.upload.split('/').at(-1) ?? '';
        const run = id ? await world.site.read.selectFrom('import_run').select('status').where('id', '=', id).executeTakeFirst() : null;
        const lost = there !== suppliers && (state.isApplied || there > 0) ? [`import ${batch}: ${there} of ${suppliers} suppliers, ${state.isApplied ? '' : 'not '}answered as begun, ${run?.status}`] : [];
        return id && !run ? [...lost, `import ${batch}: its upload was answered as received and is gone`] : lost;
      },
    };
  },
};

export async function runImport({ site, home, buyer }: World, references: readonly string[], state: { upload: string; isApplied: boolean }): Promise<void> {
  const form = new FormData();
  const lines = references.map((reference, index) => `${reference},Pompen ${reference} Verzonnen B.V.,NL,${1_000 + index}`);
  form.append('file', new Blob([['Supplier number,Supplier name,Country,Amount', ...lines, ''].join('\n')]), 'suppliers.csv');
  const uploaded = await site.ask(buyer.cookie, `${home}/imports/new`, form);
  if (uploaded?.status !== 303 && uploaded?.status !== 302) return;
  state.upload = uploaded.location;
  const columns = await site.ask(buyer.cookie, state.upload);
  if (!columns) return;
  await site.ask(buyer.cookie, state.upload, [...fieldsOf(columns.text), ['intent', 'preview']]);
  if (!(await untilShown('value="apply"'))) return;
  const applied = await site.ask(buyer.cookie, state.upload, [['intent', 'apply']]);
  state.isApplied = applied?.status === 303 || applied?.status === 302;
  if (state.isApplied) await untilShown('value="undo"');

  async function untilShown(mark: string): Promise<boolean> {
    for (let tries = 0; tries < 400; tries += 1) {
      const page = await site.ask(buyer.cookie, state.upload);
      if (!page || page.text.includes(mark)) return page !== null;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return false;
  }
}
