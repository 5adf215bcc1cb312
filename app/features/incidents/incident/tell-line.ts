import type { Bound } from '#app/platform/messages/define-messages.ts';
import type { LogLine } from './load-incident.server.ts';
import type { incidentPageMessages } from './messages.ts';

type Words = Bound<(typeof incidentPageMessages)['en']>['log'];

/** What a line of the log says before the words that a person wrote. */
export function tellLine({ kind, data }: Pick<LogLine, 'kind' | 'data'>, t: Words, everything: string): string {
  switch (kind) {
    case 'note':
    case 'decision':
      return t.kind[kind];
    case 'judged':
      return data.significance === 'significant' ? t.judged.significant({ at: data.awareAt ?? '' }) : t.judged.not_significant;
    case 'sent':
      return t.sent[data.what ?? 'early_warning'];
    case 'cut_off':
    case 'restored':
      return t[kind]({ what: data.scope ?? '' });
    case 'services':
      return t.services({ names: (data.names ?? []).map((name) => name || everything) });
    default:
      return t[kind];
  }
}
