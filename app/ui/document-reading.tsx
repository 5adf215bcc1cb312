import { readingMessages } from '#app/platform/certificate/reading-messages.ts';
import { useDocumentReading, type Choice } from '#app/platform/certificate/use-document-reading.ts';
import { useMessages } from '#app/platform/messages/messages-context.tsx';

interface Props extends Choice {
  /** What the field itself says is wrong; it is not said twice. */
  said: readonly string[] | null | undefined;
}

/** What became of the document that was chosen: read, or why it would be refused. */
export function DocumentReading({ said, ...chosen }: Props) {
  const t = useMessages(readingMessages);
  const { isReading, problem, filled } = useDocumentReading(chosen);
  if (isReading) return <p className="text-sm text-muted">{t.reading}</p>;
  if (problem && said?.includes(problem)) return null;
  if (problem) return <p className="max-w-prose text-bad">{problem}</p>;
  if (!filled) return null;
  return <p className="max-w-prose text-sm text-muted">{filled.length > 0 ? t.filled({ fields: filled.map((name) => t.fields[name]) }) : t.nothing}</p>;
}
