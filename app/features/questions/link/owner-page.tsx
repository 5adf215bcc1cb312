import { Link } from '@remix-run/react';
import type { AskedOwner } from '#app/domain/question/asked-question.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Reply } from './link-field.ts';
import type { LinkItem, LinkView } from './load-link.server.ts';
import { linkMessages } from './messages.ts';
import { OwnerAnswers } from './owner-answers.tsx';
import { PassOnForm } from './pass-on-form.tsx';

interface Props {
  link: LinkView;
  asked: AskedOwner;
  reply: Reply;
  /** The supplier that the address points at, if any. */
  wanted: string | null;
}

/** What a colleague knows about some suppliers: who asks and why, then one supplier after the other. */
export function OwnerPage({ link, asked, reply, wanted }: Props) {
  const { owner: t } = useMessages(linkMessages);
  const format = useFormat();
  const who = { name: asked.asker.name, client: asked.client };
  const date = format.dateLong(link.dueOn);
  const [only] = link.items;
  const isDone = link.done === link.items.length;
  const current = reply?.form ?? link.items.find((item) => item.id === wanted)?.id ?? link.items.find((item) => !item.answered)?.id;
  return (
    <>
      <PageHeader title={link.items.length === 1 && only ? t.titleOne({ supplier: only.supplier }) : t.titleMany({ n: link.items.length })} lead={t.lead(who)} />
      <div className="mb-6 grid gap-4">
        <Standing link={link} who={who} isDone={isDone} />
        {link.isClosed || isDone ? null : <p className={link.isOverdue ? 'font-semibold text-warn' : 'font-semibold'}>{link.isOverdue ? t.overdue({ date }) : t.due({ date })}</p>}
        {asked.note ? (
          <figure className="border-s-4 border-line-strong ps-4">
            <figcaption className="text-sm text-muted">{t.note(who)}</figcaption>
            <blockquote className="max-w-prose whitespace-pre-line">{asked.note}</blockquote>
          </figure>
        ) : null}
        {link.items.length > 1 ? <Progress label={t.progress} done={link.done} total={link.items.length} /> : null}
      </div>
      <ol className="grid border-t border-line">
        {link.items.map((item) => (
          <Supplier key={`${item.id} ${item.answered?.at ?? ''}`} link={link} item={item} asked={asked} reply={reply} isOpen={link.items.length === 1 || item.id === current} />
        ))}
      </ol>
      {link.isClosed || isDone ? null : <PassOnForm link={link} who={who} reply={reply} />}
      <p className="mt-8 text-sm text-muted">{t.about(who)}</p>
    </>
  );
}

function Standing({ link, who, isDone }: { link: LinkView; who: { name: string; client: string }; isDone: boolean }) {
  const { owner: t } = useMessages(linkMessages);
  if (isDone) return <Notice tone="ok" title={t.done.title}>{link.isClosed ? t.closed.text(who) : t.done.text(who)}</Notice>;
  if (link.isClosed) return <Notice title={t.closed.title}>{t.closed.text(who)}</Notice>;
  return link.passedOnTo ? <Notice tone="ok">{t.passOn.done({ to: link.passedOnTo })}</Notice> : null;
}

interface SupplierProps {
  link: LinkView;
  item: LinkItem;
  asked: AskedOwner;
  reply: Reply;
  isOpen: boolean;
}

function Supplier({ link, item, asked, reply, isOpen }: SupplierProps) {
  const { owner: t } = useMessages(linkMessages);
  const answers = <OwnerAnswers link={link} item={item} asked={asked} reply={reply} />;
  if (link.items.length === 1) return <li className="pt-5">{answers}</li>;
  const mark = <Tag tone={item.answered ? 'ok' : 'neutral'}>{item.answered ? t.state.answered : t.state.open}</Tag>;
  const row = 'flex min-h-12 flex-wrap items-center justify-between gap-x-3 py-2.5';
  return (
    <li id={`item-${item.id}`} className="scroll-mt-4 border-b border-line">
      {isOpen ? (
        <>
          <h2 className={row}>
            <span className="text-lg font-semibold wrap-anywhere">{item.supplier}</span>
            {mark}
          </h2>
          <div className="pt-1 pb-7">{answers}</div>
        </>
      ) : (
        <Link to={`?item=${item.id}#item-${item.id}`} preventScrollReset className={`${row} group hover:bg-sunken`}>
          <span className="wrap-anywhere underline decoration-line-strong underline-offset-4 group-hover:decoration-accent">{item.supplier}</span>
          {mark}
        </Link>
      )}
    </li>
  );
}
