import type { Answers } from '#app/domain/level/method.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { ProposalList } from '../proposal-list.tsx';
import { classificationMessages } from '../messages.ts';
import { bulkMessages } from './messages.ts';
import type { BulkView } from './view-bulk.server.ts';

/** What suppliers of the kinds among them usually are. */
export function KindTemplates({ view, onTakeOver }: { view: BulkView; onTakeOver: (answers: Answers) => void }) {
  const one = useMessages(classificationMessages);
  const t = useMessages(bulkMessages);
  const { locale } = useFormat();
  const proposals = view.kinds.map(({ kindId, count, name, answers }) => ({
    intent: `template:${kindId}`,
    title: one.proposal({ kind: t.counted({ name: name[locale], n: count }) }),
    name: name[locale],
    answers,
  }));
  return <ProposalList method={view.inForce.method} proposals={proposals} onTakeOver={onTakeOver} />;
}
