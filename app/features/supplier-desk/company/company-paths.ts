export const companyPath = (companyId: string) => `/desk/${companyId}`;
export const companyCertificatePath = (companyId: string, certificateId: string) => `/desk/${companyId}/certificates/${certificateId}`;
export const newCertificatePath = (companyId: string, renews?: string) => `/desk/${companyId}/certificates/new${renews ? `?renews=${renews}` : ''}`;
/** The same as a signed file to take along. */
export const takeAlongPath = (companyId: string, certificateId: string) => `/desk/${companyId}/certificates/${certificateId}/file`;
/** The document itself, as the company gave it. */
export const documentPath = (companyId: string, certificateId: string) => `/desk/${companyId}/certificates/${certificateId}/document`;
export const colleaguesPath = (companyId: string) => `/desk/${companyId}/colleagues`;
export const accountPath = '/desk/account';
export const signInPath = '/desk/sign-in';
/** A client's question, opened from the desk. */
export const questionPath = (invitationId: string) => `/i/~${invitationId}`;
