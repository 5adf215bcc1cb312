/** The client's own half of a sharing, and of its end: one job per client, because one transaction never touches two chains. */
export const receiveShareKind = 'receive-share';
export const loseShareKind = 'lose-share';
/** Its half of a company's word that one of its rows is it. */
export const joinClientKind = 'join-client';

interface OfClient {
  organisationId: string;
  supplierId: string;
  invitationId: string;
}
export interface ShareToReceive extends OfClient {
  shareId: string;
}
export type ShareToLose = ShareToReceive;
export interface ClientToJoin extends OfClient {
  companyId: string;
  joinedBy: string;
}
