import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { EventView } from './event-view.ts';
import type { eventMessages, trailMessages } from './messages.ts';

type Sentences = Bound<(typeof eventMessages)['en']>;
type Words = Bound<(typeof trailMessages)['en']>;

/** What happened, in words. An event of a later version has none here, and says so. */
export function tellEvent(event: EventView, sentences: Sentences, words: Words): string {
  const tell = Object.hasOwn(sentences, event.type) ? (sentences[event.type as keyof Sentences] as (told: unknown) => string) : null;
  if (!tell) return words.unknownEvent({ type: event.type });
  return tell({ data: event.data, supplier: event.supplier ?? nameInEvent(event) ?? words.goneSupplier, personal: event.personal });
}

function nameInEvent({ data }: EventView): string | null {
  return typeof data === 'object' && data !== null && 'legalName' in data && typeof data.legalName === 'string' ? data.legalName : null;
}

export function tellActor({ actor }: EventView, words: Words): string {
  switch (actor.kind) {
    case 'member':
      return actor.name ?? words.somebody;
    case 'supplier':
      return actor.name ?? words.visitor;
    case 'operator':
      return words.operator({ name: actor.name ?? '' });
    case 'system':
      return words.system;
  }
}
