import type { CalendarDate } from '#app/domain/calendar/calendar-date.ts';
import type { QmLevel } from '#app/domain/level/method.ts';
import { bindMessages } from '#app/platform/messages/define-messages.ts';
import type { Format } from '#app/platform/messages/format.ts';
import { requirementTextMessages } from './requirement-text-messages.ts';

export interface RequirementFacts {
  client: string;
  supplier: string;
  reference: string;
  name: string;
  /** The supplied services that the contract is limited to; null: all that it delivers under it. */
  services: readonly string[] | null;
  level: QmLevel;
  byOn: CalendarDate;
  interim: { level: QmLevel; byOn: CalendarDate } | null;
  reportDays: number;
  /** Whether the client is held by the Dutch act (Cbw): decides which article its own duty is cited from. */
  underCbw: boolean;
}

export interface RequirementText {
  title: string;
  /** Without numbers; each is a paragraph of its own. */
  clauses: string[];
  /** What the paragraphs rest on: law, guidance, or our design. */
  basis: { paragraphs: string; text: string }[];
  /** To be said beside the text, wherever it is shown: first that a lawyer must review it. */
  notes: string[];
}

/** A contract names a day without its weekday. */
const inFull = (date: CalendarDate, f: Format) => f.dateLong(date).replace(/^\S+ /, '');

/** What a contract may say to ask for a level, its parameters filled. The words are our own. */
export function requirementText(facts: RequirementFacts, f: Format): RequirementText {
  const t = bindMessages(requirementTextMessages, f);
  const { level, byOn, interim, services, reportDays: days, underCbw } = facts;
  const clauses = [
    t.clauses.parties(facts),
    t.clauses.level({ level, levelName: t.levelName[level], date: inFull(byOn, f) }),
    services ? t.clauses.scopeSome({ services }) : t.clauses.scopeAll,
    ...(interim ? [t.clauses.growth({ level: interim.level, levelName: t.levelName[interim.level], date: inFull(interim.byOn, f) })] : []),
    t.clauses.evidence,
    t.clauses.report({ days }),
    t.clauses.equivalent,
  ];
  const last = clauses.length;
  return {
    title: t.title({ level }),
    clauses,
    basis: [
      { paragraphs: t.clauses2({ from: 2, to: 3 }), text: t.basis.requirements({ duty: underCbw ? t.basis.duty.cbw : t.basis.duty.directive }) },
      ...(interim ? [{ paragraphs: t.clause({ number: 4 }), text: t.basis.growth }] : []),
      { paragraphs: t.clauses2({ from: last - 2, to: last - 1 }), text: t.basis.evidence },
      { paragraphs: t.clause({ number: last }), text: t.basis.equivalent },
    ],
    notes: [t.lawyer, t.reach, t.missing],
  };
}

/** As it is pasted into a contract: a title and numbered paragraphs. */
export function pastedText({ title, clauses }: RequirementText): string {
  return [title, ...clauses.map((clause, index) => `${index + 1}. ${clause}`)].join('\n\n');
}

/** As a file of its own: what to know first, then the text, then where it comes from. */
export function textFile(text: RequirementText, f: Format): string {
  const { basisTitle } = bindMessages(requirementTextMessages, f);
  const line = '-'.repeat(72);
  const basis = text.basis.map(({ paragraphs, text: words }) => `${paragraphs}: ${words}`);
  return [...text.notes, line, pastedText(text), line, basisTitle, ...basis].join('\n\n') + '\n';
}
