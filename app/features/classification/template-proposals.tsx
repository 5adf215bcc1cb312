import type { Answers } from '#app/domain/level/method.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { levelText } from '#app/ui/level-text.ts';
import { uiMessages } from '#app/ui/messages.ts';
import { classificationMessages } from './messages.ts';
import { ProposalList, type Proposal } from './proposal-list.tsx';
import type { ClassifyView } from './view-classify.server.ts';

interface Props {
  view: ClassifyView;
  onTakeOver: (answers: Answers) => void;
}

/** What suppliers of this kind usually are, and how others of the same spending category were answered for. */
export function TemplateProposals({ view, onTakeOver }: Props) {
  const t = useMessages(classificationMessages);
  const ui = useMessages(uiMessages);
  const { locale } = useFormat();
  const ofKind = view.proposals.map(({ kindId, name, isGuess, answers }): Proposal => ({
    intent: `template:${kindId}`,
    title: isGuess ? t.proposalGuess({ kind: name[locale] }) : t.proposal({ kind: name[locale] }),
    name: name[locale],
    answers,
  }));
  const ofSimilar = view.similar.map(({ suppliers, spendCategory, lowest, highest, answers }, place): Proposal => {
    const level = levelText(lowest, highest, ui.level);
    return { intent: `similar:${place}`, title: t.similar({ n: suppliers, category: spendCategory, level }), name: t.similarName({ n: suppliers, level }), answers };
  });
  return <ProposalList method={view.inForce.method} proposals={[...ofSimilar, ...ofKind]} onTakeOver={onTakeOver} />;
}
