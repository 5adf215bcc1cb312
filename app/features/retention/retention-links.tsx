import { Link } from '@remix-run/react';
import { useMessages } from '#app/platform/messages/messages-context.tsx';
import { Section } from '#app/ui/section.tsx';
import { retentionMessages } from './messages.ts';

/** At the end of the settings: the ways to what is kept, and to who can be forgotten. */
export function RetentionLinks({ path }: { path: string }) {
  const t = useMessages(retentionMessages);
  return (
    <>
      {(['retention', 'people'] as const).map((door) => (
        <Section key={door} title={t[door]} lead={t[`${door}Text`]}>
          <Link className="link" to={`${path}/settings/${door}`}>
            {t[door]}
          </Link>
        </Section>
      ))}
    </>
  );
}
