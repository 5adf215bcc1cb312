import type { MemberContext } from '#app/platform/http/wrappers.server.ts';
import type { Outcome } from '#app/platform/mutate/mutate.server.ts';
import { settingsMessages } from '../messages.ts';
import { changeOrganisation } from './change-organisation.server.ts';
import { addUnit, removeUnit, renameUnit, type UnitProblem } from './change-units.server.ts';
import type { SettingsAnswers } from './settings.form.ts';

/** Does what the button says; tells, in a sentence, what was done or why not. */
export async function postSettings(ctx: MemberContext, answers: SettingsAnswers): Promise<Outcome<string, string>> {
  const t = ctx.t(settingsMessages);
  const tell = (outcome: Outcome<string, UnitProblem>, sentence: (p: { name: string }) => string): Outcome<string, string> =>
    outcome.ok ? { ok: true, value: sentence({ name: outcome.value }) } : { ok: false, problem: { taken: t.unitTaken, in_use: t.inUse }[outcome.problem] };
  switch (answers.intent) {
    case 'save':
      await changeOrganisation(ctx, answers);
      return { ok: true, value: t.saved };
    case 'add_unit':
      return tell(await addUnit(ctx, answers.unitName), t.unitAdded);
    case 'rename_unit':
      return tell(await renameUnit(ctx, answers.unitId, answers.unitName), t.renamed);
    case 'remove_unit':
      return tell(await removeUnit(ctx, answers.unitId), t.removed);
  }
}
