export const answerKinds = ['certificate', 'no-certificate', 'question', 'contest'] as const;
/** What a supplier can answer, as it stands in the URL. */
export type AnswerKind = (typeof answerKinds)[number];

export const deskPath = (token: string) => `/i/${token}`;
export const incidentPath = (token: string) => `/i/${token}/incident`;
export const wayPath = (token: string) => `/i/${token}/way`;
export const certificateFilePath = (token: string, certificateId: string) => `/i/${token}/certificates/${certificateId}`;
export const deskContractPath = (token: string, contractId: string) => `/i/${token}/contract/${contractId}`;
export const answerPath = (token: string, kind: AnswerKind) => `/i/${token}/${kind}`;
export const handOverPath = (token: string) => `/i/${token}/hand-over`;
