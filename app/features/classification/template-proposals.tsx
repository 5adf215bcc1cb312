import type { Answers } from '#app/domain/level/method.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { Button } from '#app/ui/button.tsx';
import { classificationMessages } from './messages.ts';
import type { ClassifyView } from './view-classify.server.ts';

interface Props {
  view: ClassifyView;
  onTakeOver: (answers: Answers) => void;
}

/** What suppliers of this kind usually are, to be taken over or left. With a script at once, without one by the server. */
export function TemplateProposals({ view, onTakeOver }: Props) {
  const t = useMessages(classificationMessages);
  const { locale } = useFormat();
  if (view.proposals.length === 0) return null;
  return (
    <section className="mb-6 border-s-4 border-info bg-info-soft px-4 py-3">
      <h2 className="font-semibold">{t.proposals}</h2>
      <p className="mb-2 max-w-prose text-sm">{t.proposalText}</p>
      <ul className="grid gap-2">
        {view.proposals.map(({ kindId, name, isGuess, answers }) => (
          <li key={kindId} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <span>
              {isGuess ? t.proposalGuess({ kind: name[locale] }) : t.proposal({ kind: name[locale] })}
              <span className="block text-sm text-muted">{inWords(view, answers, locale)}</span>
            </span>
            <Button
              type="submit"
              size="sm"
              name="intent"
              value={`template:${kindId}`}
              aria-label={`${t.takeOver}: ${name[locale]}`}
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
function inWords(view: ClassifyView, answers: Answers, locale: 'en' | 'nl'): string {
  return view.inForce.method.inputs
    .flatMap((input) => {
      const rank = input.values.findIndex((value) => value.id === answers[input.id]);
      return rank > 0 && input.id !== 'ictCompany' ? (input.values[rank]?.label[locale] ?? []) : [];
    })
    .join(' · ');
}
