export const questionLinkPath = (token: string) => `/q/${token}`;

/** Name of the buttons of one question about a supplier. */
export const answerName = (inputId: string) => `answer-${inputId}`;
