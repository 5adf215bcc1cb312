import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { linkMessages } from './messages.ts';

/** The same page for a link that has expired, was taken back or never was one. */
export function DeadQuestionPage() {
  const { dead: t } = useMessages(linkMessages);
  return (
    <>
      <PageHeader title={t.title} lead={t.text} />
      <p className="max-w-prose">{t.what}</p>
    </>
  );
}
