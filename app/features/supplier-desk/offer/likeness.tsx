import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { Offer } from './load-offer.server.ts';
import { offerMessages } from './messages.ts';

interface Props {
  client: string;
  /** How the client writes the company's name. */
  knownAs: string;
  company: Offer['companies'][number];
}

/** What speaks for it and what against it; the supplier decides. */
export function Likeness({ client, knownAs, company }: Props) {
  const t = useMessages(offerMessages);
  const { agreeing, differing } = company;
  return (
    <>
      <p className="max-w-prose">
        {t.known({ client, name: knownAs })} {agreeing.length > 0 ? t.agreeing({ marks: agreeing.map((mark) => t.marks[mark]) }) : differing.length === 0 ? t.nothingKnown : null}
      </p>
      {differing.length > 0 ? (
        <Notice tone="warn" title={t.differs} className="mt-3">
          {differing.map(({ mark, theirs, ours }) => (
            <p key={mark}>{t.differing[mark]({ theirs, ours })}</p>
          ))}
          <p>{t.differsText}</p>
        </Notice>
      ) : null}
    </>
  );
}
