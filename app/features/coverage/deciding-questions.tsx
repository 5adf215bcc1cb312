import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { FigureLink } from './figure-link.tsx';
import type { Breakdown } from './load-breakdown.server.ts';
import { coverageMessages } from './messages.ts';

type Props = Omit<Extract<Breakdown, { by: 'question' }>, 'by'> & { home: string };

/** Which answer would settle most levels: the question to ask next, of everybody at once. */
export function DecidingQuestions({ questions, openServices, home }: Props) {
  const t = useMessages(coverageMessages).questions;
  const f = useFormat();
  if (questions.length === 0) return <p>{openServices > 0 ? t.noneDecides({ n: openServices }) : t.nothingOpen}</p>;
  return (
    <table className="data-table">
      <caption className="sr-only">{t.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.question}</th>
          <th scope="col" className="end">
            {t.decides}
          </th>
          <th scope="col" className="end">
            {t.mayDecide}
          </th>
          <th scope="col" className="end">
            {t.unanswered}
          </th>
        </tr>
      </thead>
      <tbody>
        {questions.map((one) => (
          <tr key={one.input}>
            <th scope="row">{one.question}</th>
            <td data-label={t.decides} className="end">
              {f.number(one.decides)}
            </td>
            <td data-label={t.mayDecide} className="end">
              {f.number(one.mayDecide)}
            </td>
            <td data-label={t.unanswered} className="end">
              <FigureLink suppliers={`${home}/suppliers`} figure={one.unanswered} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
