/** The client's own half of a sharing, and of its end: one job per client, because one transaction never touches two chains. */
export const receiveShareKind = 'receive-share';
export const loseShareKind = 'lose-share';

interface OfClient {
  shareId: string;
  organisationId: string;
  supplierId: string;
  invitationId: string;
}
export type ShareToReceive = OfClient;
export type ShareToLose = OfClient;
