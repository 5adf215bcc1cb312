import { useMessages } from '#app/platform/messages/messages-context.tsx';
import type { Choice } from '#app/ui/choice-fields.tsx';
import { clientMessages } from './client-messages.ts';
import type { ClientOfRows } from './client-rows.ts';

/** A tick for each client; one that has the company several times gets one, and says so. */
export function useClientChoices(clients: readonly ClientOfRows[]): Choice[] {
  const t = useMessages(clientMessages);
  return clients.map(({ supplierId, name, knownAs }) => ({ value: supplierId, label: name, ...(knownAs.length > 0 ? { description: t.knownAs({ names: knownAs }) } : {}) }));
}
