import type { MailBlock } from '#app/platform/mail/mail-blocks.ts';
import type { Locale } from '#app/platform/messages/locale.ts';
import { LevelBadge } from './level-badge.tsx';
import { DescriptionList } from './description-list.tsx';

/** A mail on a page of ours: the same blocks that become its HTML and its text. */
export function MailBlocksView({ blocks, locale }: { blocks: readonly MailBlock[]; locale: Locale }) {
  return (
    <div lang={locale} className="grid max-w-prose gap-3">
      {blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </div>
  );
}

function Block({ block }: { block: MailBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'heading':
      return <p className="mt-2 font-semibold">{block.text}</p>;
    case 'list':
      return (
        <ul className="grid list-disc gap-1 ps-5">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'facts':
      return <DescriptionList items={block.rows.map(({ label, value }) => ({ term: label, detail: value }))} />;
    case 'level':
      return (
        <p>
          <LevelBadge lowest={block.level} className="me-2" /> {block.label}
        </p>
      );
    case 'link':
      return <p className="break-all">{`${block.label}: ${block.url}`}</p>;
    case 'small':
      return <p className="text-sm text-muted">{block.text}</p>;
  }
}
