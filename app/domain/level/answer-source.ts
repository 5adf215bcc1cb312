/**
 * Who or what gave the answers about one supplied service. `member`: a member, for this one. `triage`: *no relevant dependency*
 * was said there. `bulk`: a member, for many at once. `owner`: the internal owner, by a link, without an account. `contest`: a
 * member, after the supplier contested the level.
 */
export const answerSources = ['member', 'triage', 'bulk', 'owner', 'contest'] as const;
export type AnswerSource = (typeof answerSources)[number];

/** Somebody looked at this one supplied service, or at its supplier; what was said of many at once gives way to it. */
export function isByPerson(source: AnswerSource): boolean {
  return source !== 'bulk';
}
