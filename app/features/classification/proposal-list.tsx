import type { Answers, Method } from '#app/domain/level/method.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { classificationMessages } from './messages.ts';

export interface Proposal {
  /** What the button posts where no script takes it over at once. */
  intent: string;
  title: string;
  /** Told apart by it for who does not see where the button stands. */
  name: string;
  answers: Answers;
}

interface Props {
  method: Method;
  proposals: readonly Proposal[];
  onTakeOver: (answers: Answers) => void;
}

/** Answers to begin with, to be taken over or left. With a script at once, without one by the server. */
export function ProposalList({ method, proposals, onTakeOver }: Props) {
  const t = useMessages(classificationMessages);
  const { locale } = useFormat();
  if (proposals.length === 0) return null;
  return (
    <section className="mb-6 border-s-4 border-info bg-info-soft px-4 py-3">
      <h2 className="font-semibold">{t.proposals}</h2>
      <p className="mb-2 max-w-prose text-sm">{t.proposalText}</p>
      <ul className="grid gap-2">
        {proposals.map(({ intent, title, name, answers }) => (
          <li key={intent} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <span className="min-w-0 flex-1 basis-60">
              {title}
              <span className="block text-sm text-muted">{inWords(method, answers, locale)}</span>
            </span>
            <Button
              type="submit"
              size="sm"
              name="intent"
              value={intent}
              aria-label={`${t.takeOver}: ${name}`}
              onClick={(event) => {
                event.preventDefault();
                onTakeOver(answers);
              }}
            >
              {t.takeOver}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The proposed answers that say more than *nothing*, as the method words them. */
function inWords(method: Method, answers: Answers, locale: 'en' | 'nl'): string {
  return method.inputs
    .flatMap((input) => {
      const rank = input.values.findIndex((value) => value.id === answers[input.id]);
      return rank > 0 && input.id !== 'ictCompany' ? (input.values[rank]?.label[locale] ?? []) : [];
    })
    .join(' · ');
}
