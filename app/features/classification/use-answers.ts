import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Answers, Method } from '#app/domain/level/method.ts';
import { readAnswers } from './answers-form.ts';

interface AnswersInHand {
  form: RefObject<HTMLFormElement>;
  answers: Answers;
  answer(input: string, value: string): void;
  /** Fills in what is still open. */
  takeOver(proposed: Answers): void;
}

/** The answers as they stand in the form, in state so that the level follows them. */
export function useAnswers(method: Method, initial: Answers): AnswersInHand {
  const form = useRef<HTMLFormElement>(null);
  const [answers, setAnswers] = useState(initial);
  // What was ticked before the script came stays ticked.
  useEffect(() => {
    if (form.current) setAnswers(readAnswers(new FormData(form.current), method));
  }, [method]);
  return {
    form,
    answers,
    answer: (input, value) => setAnswers(({ [input]: _former, ...others }) => (value === '' ? others : { ...others, [input]: value })),
    takeOver: (proposed) => setAnswers((own) => ({ ...proposed, ...own })),
  };
}
