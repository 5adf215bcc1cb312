import { digestSecret } from '#app/platform/secret/secret.server.ts';
import { foldEmail } from '#db/queries/person.ts';

/** What is kept of the address of the last one at a desk: enough to know it again when it is proved, and not to read it. */
export const returnHashOf = (email: string): string => digestSecret(`desk return ${foldEmail(email)}`);
