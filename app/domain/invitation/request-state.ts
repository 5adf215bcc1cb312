/**
 * How a request to a supplier stands, by its latest invitation. The first that fits counts:
 * - `covered`: proof that meets the required level was verified, whatever became of the link;
 * - `answered`: the supplier said something;
 * - `revoked`: the client took the link back;
 * - `expired`: the link ran out without an answer;
 * - `waiting`: the link is open and nobody has answered.
 */
export const requestStates = ['waiting', 'expired', 'answered', 'covered', 'revoked'] as const;
export type RequestState = (typeof requestStates)[number];
