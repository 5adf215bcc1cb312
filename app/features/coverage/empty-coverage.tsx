import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Section } from '#app/ui/section.tsx';
import { coverageMessages } from './messages.ts';

/** Before the first supplier: what will be here, and how to get there. */
export function EmptyCoverage({ home, mayImport }: { home: string; mayImport: boolean }) {
  const { empty } = useMessages(coverageMessages);
  const actions = (
    <>
      <ButtonLink tone="primary" to={`${home}/imports/new`}>
        {empty.import}
      </ButtonLink>
      <ButtonLink to={`${home}/suppliers/new`}>{empty.add}</ButtonLink>
    </>
  );
  return (
    <>
      <EmptyState title={empty.title} action={mayImport ? actions : null}>
        <p>{empty.text}</p>
      </EmptyState>
      <Section title={empty.steps} className="border-t-0">
        <ol className="grid max-w-prose list-decimal gap-1 ps-5">
          <li>{empty.step1}</li>
          <li>{empty.step2}</li>
          <li>{empty.step3}</li>
          <li>{empty.step4}</li>
        </ol>
      </Section>
    </>
  );
}
