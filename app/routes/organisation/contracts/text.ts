import { z } from 'zod';
import { downloadText } from '#app/features/contracts/contract/download-text.server.ts';
import { memberLoader } from '#app/platform/http/wrappers.server.ts';
import { locales } from '#app/platform/messages/locale.ts';

const params = z.object({ supplierId: z.string(), contractId: z.string() });
const search = z.object({ language: z.enum(locales).optional() });

/** The text of a requirement as a file. */
export const loader = memberLoader({ can: 'contract:read', params, search }, ({ ctx, params: { supplierId, contractId }, search }) =>
  downloadText(ctx, supplierId, contractId, search.language ?? ctx.locale),
);
