export const sendQuestionKind = 'question.send';

/** One job per question: it asks the letters what is left to send. */
export function sendQuestionJobOf(questionId: string) {
  return { kind: sendQuestionKind, key: `${sendQuestionKind}:${questionId}`, payload: { questionId } };
}
