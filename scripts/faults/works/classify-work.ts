import { formsOf } from '../../fuzz/seen-forms.ts';
import { answersOf, type World } from '../world.ts';
import { nextNumber, type Work } from './work.ts';

/** New answers for everything in the register, in the background. */
export const classifyWork: Work = {
  name: 'classification of all',
  withinMs: 3_000,
  begin(world) {
    const state = { run: '' };
    return {
      run: () => classifyAll(world, nextNumber(), state),
      acknowledged: () => (state.run ? 1 : 0),
      async findLost() {
        const runs = await world.site.read.selectFrom('classification_run').select(['id', 'status', 'progress_done', 'progress_total']).execute();
        const half = runs.filter((run) => run.status !== 'applied' || run.progress_done !== run.progress_total).map((run) => `classification ${run.id}: ${run.status}, ${run.progress_done} of ${run.progress_total}`);
        const isGone = state.run !== '' && !runs.some((run) => run.id === state.run);
        return isGone ? [...half, `classification ${state.run} was answered as begun and is gone`] : half;
      },
    };
  },
};

export async function classifyAll({ site, home, buyer }: World, round: number, state: { run: string }): Promise<void> {
  const page = `${home}/classify?all=1`;
  const fields: [string, string][] = [...answersOf(round), ['replaces', 'on']];
  const shown = await site.ask(buyer.cookie, page, [...fields, ['intent', 'preview']]);
  const hidden = shown ? formsOf(shown.text, page).flatMap((form) => form.fields).filter(([name]) => name === 'seenAt' || name === 'previewed') : [];
  if (hidden.length < 2) return;
  const saved = await site.ask(buyer.cookie, page, [...fields, ['intent', 'save'], ...hidden]);
  state.run = /\/classification\/([\da-f-]{36})$/.exec(saved?.location ?? '')?.[1] ?? '';
}
