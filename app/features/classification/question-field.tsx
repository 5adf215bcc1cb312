import { useId, type ReactNode } from 'react';
import { riskAreas, type FourRiskAreas, type Input } from '#app/domain/level/method.ts';
import type { Question } from '#app/domain/level/questions.ts';
import { useFormat, useMessages } from '#app/platform/messages/messages-context.tsx';
import { RiskAreaIcon } from '#app/ui/risk-area.tsx';
import { answerName } from './answers-form.ts';
import { classificationMessages } from './messages.ts';

interface Props {
  question: Question;
  value: string | undefined;
  /** Words for leaving it open: unknown, or in a selection as it is. */
  openLabel: string;
  disabled: boolean;
  onAnswer: (input: string, value: string) => void;
}

/** One question with its help. What another answer implies is only said; what the kind suggests can be answered otherwise. */
export function QuestionField({ question, value, openLabel, disabled, onAnswer }: Props) {
  const t = useMessages(classificationMessages);
  const { locale } = useFormat();
  const { input, settled } = question;
  const choices = <Choices input={input} value={value ?? (settled?.by === 'kind' ? settled.value : '')} openLabel={openLabel} disabled={disabled} onAnswer={onAnswer} />;
  const label = (id: string) => input.values.find((one) => one.id === id)?.label[locale] ?? id;
  return (
    <Frame input={input} help={settled === null}>
      {settled === null ? choices : null}
      {settled?.by === 'answer' ? <p className="text-muted">{t.implied({ value: label(settled.value), question: t.topic[settled.because as keyof typeof t.topic] })}</p> : null}
      {settled?.by === 'kind' ? (
        <>
          <p className="text-muted">{t.suggested({ value: label(settled.value), kind: settled.kind[locale] })}</p>
          <details>
            <summary className="link inline-block">{t.answerOtherwise}</summary>
            {choices}
          </details>
        </>
      ) : null}
    </Frame>
  );
}

const isRiskArea = (id: string): id is FourRiskAreas => riskAreas.some((area) => area === id);

function Frame({ input, help, children }: { input: Input; help: boolean; children: ReactNode }) {
  const { locale } = useFormat();
  const id = useId();
  return (
    <fieldset className="border-t border-line py-4" aria-describedby={help ? id : undefined}>
      <legend className="float-left mb-1 w-full font-semibold">
        <span className="flex items-start gap-2">
          {isRiskArea(input.id) ? <RiskAreaIcon area={input.id} className="mt-1 text-muted" /> : null}
          {input.question[locale]}
        </span>
      </legend>
      <div className="clear-both grid gap-1">
        {help ? (
          <p id={id} className="max-w-prose text-sm text-muted">
            {input.help[locale]}
          </p>
        ) : null}
        {children}
      </div>
    </fieldset>
  );
}

function Choices({ input, value, openLabel, disabled, onAnswer }: { input: Input; value: string } & Pick<Props, 'openLabel' | 'disabled' | 'onAnswer'>) {
  const { locale } = useFormat();
  const choices = [...input.values.map((one) => ({ id: one.id, label: one.label[locale] })), { id: '', label: openLabel }];
  return (
    <div className="grid gap-0.5">
      {choices.map((choice) => (
        <label key={choice.id} className={choice.id === '' ? 'flex items-start gap-2 py-0.5 text-muted' : 'flex items-start gap-2 py-0.5'}>
          <input
            type="radio"
            className="mt-1 size-4 shrink-0"
            name={answerName(input.id)}
            value={choice.id}
            checked={value === choice.id}
            disabled={disabled}
            onChange={() => onAnswer(input.id, choice.id)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  );
}
