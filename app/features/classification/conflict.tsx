import type { Answers } from '#app/domain/level/method.ts';
import { completeAnswers } from '#app/domain/level/questions.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { classificationMessages } from './messages.ts';
import { RecordedBy } from './recorded-by.tsx';
import type { ClassifyView } from './view-classify.server.ts';

/** Somebody answered meanwhile: both answers side by side, where they differ. Saving again chooses the own ones. */
export function Conflict({ view, own: chosen }: { view: ClassifyView; own: Answers }) {
  const t = useMessages(classificationMessages);
  const { locale } = useFormat();
  const { recorded, inForce } = view;
  if (!recorded) return null;
  // With what they imply, as they would be recorded.
  const own = completeAnswers(inForce.method, chosen);
  const differing = inForce.method.inputs.filter((input) => recorded.answers[input.id] !== own[input.id]);
  const word = (input: (typeof differing)[number], value: string | undefined) => input.values.find((one) => one.id === value)?.label[locale] ?? t.unknown;
  return (
    <div className="mb-6">
      <table className="data-table">
        <caption className="mb-2 text-start font-semibold">{differing.length > 0 ? t.conflict.title : t.conflict.same}</caption>
        {differing.length > 0 ? (
          <>
            <thead>
              <tr>
                <th scope="col">{t.conflict.question}</th>
                <th scope="col">
                  {t.conflict.recorded}
                  <span className="block text-sm font-normal text-muted">
                    <RecordedBy recorded={recorded} />
                  </span>
                </th>
                <th scope="col">{t.conflict.own}</th>
              </tr>
            </thead>
            <tbody>
              {differing.map((input) => (
                <tr key={input.id}>
                  <th scope="row" className="font-normal">
                    {input.question[locale]}
                  </th>
                  <td data-label={t.conflict.recorded}>{word(input, recorded.answers[input.id])}</td>
                  <td data-label={t.conflict.own}>{word(input, own[input.id])}</td>
                </tr>
              ))}
            </tbody>
          </>
        ) : null}
      </table>
    </div>
  );
}
