import { z } from 'zod';
import { openFile } from '#app/features/certificates/open-file.server.ts';
import { memberLoader } from '#app/platform/http/wrappers.server.ts';

const params = z.object({ fileId: z.uuid() });

export const loader = memberLoader({ can: 'file:read', params }, ({ ctx, params }) => openFile(ctx, params.fileId));
